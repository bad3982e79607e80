import { handling, type Mutant, withForm } from './mutant.ts';

const id = 'create-makes-one';

export const createMakesOneMutants: readonly Mutant[] = [
  {
    id: `${id}/another-made/key`,
    breaks: 'makes every key twice, and tells of one',
    wrap: handling(['CreateNewKey'], async ({ request }, healthy) => {
      await healthy(request);
      return healthy(request);
    }),
  },
  {
    id: `${id}/another-made/padded-name`,
    breaks: 'makes a public key once more, with a space behind its name',
    wrap: handling(['CreateCredentialPublicKey'], async (call, healthy) => {
      const answer = await healthy(call.request);
      if (answer.status === 201)
        await healthy(withForm(call, { FriendlyName: `${call.form.get('FriendlyName') ?? ''} ` }));
      return answer;
    }),
  },
  {
    id: `${id}/another-made/second-only`,
    breaks: 'makes the second AWS credential twice',
    wrap: (healthy) => {
      let made = 0;
      return handling(['CreateCredentialAws'], async ({ request }, server) => {
        const answer = await server(request);
        made += answer.status === 201 ? 1 : 0;
        if (made === 2) await server(request);
        return answer;
      })(healthy);
    },
  },
];
