import { fieldsOf, handling, type Mutant } from './mutant.ts';

const id = 'created-is-fetchable';

export const createdIsFetchableMutants: readonly Mutant[] = [
  {
    id: `${id}/not-found/after-update`,
    breaks: 'loses a key when it is updated',
    wrap(healthy) {
      const updated = new Set<string | undefined>();
      return handling(['UpdateKey', 'FetchKey'], async ({ operationId, parameters, request }) => {
        const { Sid = '' } = parameters;
        if (operationId === 'UpdateKey') updated.add(Sid);
        const isLost = operationId === 'FetchKey' && updated.has(Sid);
        return healthy(isLost ? { ...request, target: `/v1/Keys/SK${'0'.repeat(32)}` } : request);
      })(healthy);
    },
  },
  {
    id: `${id}/not-found/first-of-two`,
    breaks: 'keeps one AWS credential only, the last that was made',
    wrap(healthy) {
      let last: unknown;
      return handling(['CreateCredentialAws', 'FetchCredentialAws'], async ({ operationId, parameters, request }) => {
        const isLost = operationId === 'FetchCredentialAws' && last !== undefined && parameters.Sid !== last;
        const answer = await healthy(
          isLost ? { ...request, target: `/v1/Credentials/AWS/CR${'0'.repeat(32)}` } : request,
        );
        if (operationId === 'CreateCredentialAws') last = fieldsOf(answer).sid ?? last;
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/refused/non-ascii`,
    breaks: 'refuses to fetch a public key with a name beyond ASCII',
    wrap: handling(['FetchCredentialPublicKey'], async ({ request }, healthy) => {
      const answer = await healthy(request);
      const isPlain = /^[ -~]*$/.test(String(fieldsOf(answer).friendly_name));
      return isPlain ? answer : healthy({ ...request, target: '/v1/Credentials/PublicKeys/CRx' });
    }),
  },
];
