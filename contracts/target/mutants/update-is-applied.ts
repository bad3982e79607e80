import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'update-is-applied';

export const updateIsAppliedMutants: readonly Mutant[] = [
  {
    id: `${id}/other-resource/last-made`,
    breaks: 'updates the AWS credential that was made last, whatever is named',
    wrap(healthy) {
      let last: string | undefined;
      return handling(['CreateCredentialAws', 'UpdateCredentialAws'], async ({ operationId, request }) => {
        if (operationId === 'UpdateCredentialAws' && last !== undefined) {
          return healthy({ ...request, target: `/v1/Credentials/AWS/${last}` });
        }
        const answer = await healthy(request);
        if (answer.status === 201) last = String(fieldsOf(answer).sid);
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/name/as-it-was`,
    breaks: 'answers the update of a key with the key as it was',
    wrap: handling(['UpdateKey'], async ({ request }, healthy) => {
      const before = await healthy({ ...request, method: 'GET', body: '' });
      const answer = await healthy(request);
      return answer.status === 200 ? before : answer;
    }),
  },
  {
    id: `${id}/name/second-update`,
    breaks: 'takes one new name for each public key, and no other',
    wrap(healthy) {
      const updated = new Set<unknown>();
      return handling(['UpdateCredentialPublicKey'], async ({ parameters, request }) => {
        const isSecond = updated.has(parameters.Sid);
        updated.add(parameters.Sid);
        return healthy(isSecond ? { ...request, body: '' } : request);
      })(healthy);
    },
  },
  {
    id: `${id}/policy/dropped`,
    breaks: 'answers a new policy with no policy',
    wrap: changingSuccess(['UpdateKey'], (answer, { form }) =>
      form.has('Policy') ? withFields(answer, { policy: null }) : answer,
    ),
  },
];
