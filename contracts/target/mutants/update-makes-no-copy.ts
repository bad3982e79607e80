import { handling, type Mutant } from './mutant.ts';

const id = 'update-makes-no-copy';

export const updateMakesNoCopyMutants: readonly Mutant[] = [
  {
    id: `${id}/copied/beside`,
    breaks: 'makes a new AWS credential beside the one that it renames',
    wrap: handling(['UpdateCredentialAws'], async ({ request }, healthy) => {
      const body = `${request.body}&Credentials=a%3Ab`;
      await healthy({ ...request, method: 'POST', target: '/v1/Credentials/AWS', body });
      return healthy(request);
    }),
  },
  {
    id: `${id}/copied/instead`,
    breaks: 'makes a new public key with the new name, and leaves the old one alone',
    wrap: handling(['UpdateCredentialPublicKey'], async ({ request }, healthy) => {
      const answer = await healthy({ ...request, body: '' });
      if (answer.status !== 200) return answer;
      const body = `${request.body}&PublicKey=a`;
      return { ...(await healthy({ ...request, target: '/v1/Credentials/PublicKeys', body })), status: 200 };
    }),
  },
];
