import { changingSuccess, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'created-matches-fetch';

export const createdMatchesFetchMutants: readonly Mutant[] = [
  {
    id: `${id}/other-resource/last-made`,
    breaks: 'fetches the AWS credential that was made last, whatever is asked for',
    wrap(healthy) {
      let last: string | undefined;
      return handling(['CreateCredentialAws', 'FetchCredentialAws'], async ({ operationId, request }) => {
        if (operationId === 'FetchCredentialAws' && last !== undefined) {
          return healthy({ ...request, target: `/v1/Credentials/AWS/${last}` });
        }
        const answer = await healthy(request);
        if (answer.status === 201) last = String(fieldsOf(answer).sid);
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/other-value/policy`,
    breaks: 'forgets the policy of a restricted key after its creation',
    wrap: changingSuccess(['FetchKey'], (answer) => withFields(answer, { policy: null })),
  },
  {
    id: `${id}/other-value/name-of-the-second`,
    breaks: 'fetches every public key but the first with the name of the first',
    wrap(healthy) {
      let first: unknown;
      return changingSuccess(['CreateCredentialPublicKey', 'FetchCredentialPublicKey'], (answer, { operationId }) => {
        first ??= fieldsOf(answer).friendly_name;
        return operationId === 'FetchCredentialPublicKey' ? withFields(answer, { friendly_name: first }) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/other-value/date`,
    breaks: 'shows a key as if it had been made an hour later',
    wrap: changingSuccess(['FetchKey'], (answer) => {
      const later = Date.parse(String(fieldsOf(answer).date_created)) + 3_600_000;
      return withFields(answer, { date_created: new Date(later).toUTCString().replace('GMT', '+0000') });
    }),
  },
];
