import { type Call, handling, type Mutant, withFields, withForm } from './mutant.ts';

const id = 'long-name-refused';

export const longNameRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/cut`,
    breaks: 'cuts the names of AWS credentials at 64 characters',
    wrap: handling(['CreateCredentialAws', 'UpdateCredentialAws'], (call, healthy) =>
      healthy(isLong(call) ? withForm(call, { FriendlyName: cut(call) }) : call.request),
    ),
  },
  {
    id: `${id}/accepted/off-by-one`,
    breaks: 'takes keys with names of 65 characters',
    wrap: handling(['CreateNewKey'], async (call, healthy) => {
      const name = call.form.get('FriendlyName');
      if (name?.length !== 65) return healthy(call.request);
      return withFields(await healthy(withForm(call, { FriendlyName: cut(call) })), { friendly_name: name });
    }),
  },
  {
    id: `${id}/accepted/update-only`,
    breaks: 'does not look at the length of the new name of a public key',
    wrap: handling(['UpdateCredentialPublicKey'], (call, healthy) =>
      healthy(isLong(call) ? withForm(call, { FriendlyName: cut(call) }) : call.request),
    ),
  },
  {
    id: `${id}/changed/update`,
    breaks: 'refuses a long new name of an AWS credential, but keeps it',
    wrap: (healthy) => {
      const names = new Map<string, string>();
      return handling(['UpdateCredentialAws', 'FetchCredentialAws'], async (call, server) => {
        const sid = call.parameters['Sid'] ?? '';
        if (isLong(call)) names.set(sid, call.form.get('FriendlyName') ?? '');
        const answer = await server(call.request);
        const name = names.get(sid);
        return name === undefined || answer.status !== 200 ? answer : withFields(answer, { friendly_name: name });
      })(healthy);
    },
  },
];

function isLong({ form }: Call): boolean {
  return (form.get('FriendlyName')?.length ?? 0) > 64;
}

function cut({ form }: Call): string | undefined {
  return form.get('FriendlyName')?.slice(0, 64);
}
