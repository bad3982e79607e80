import { changingAnswers, fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'unknown-sid-is-not-found';

export const unknownSidIsNotFoundMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted/upsert`,
    breaks: 'makes a key when an update names an unknown one',
    wrap: handling(['UpdateKey'], async ({ parameters, request }, healthy) => {
      const answer = await healthy(request);
      if (answer.status !== 404) return answer;
      return { ...answer, status: 200, json: { sid: parameters.Sid, friendly_name: 'nobody' } };
    }),
  },
  {
    id: `${id}/accepted/deletion`,
    breaks: 'answers 204 to the deletion of an AWS credential that never was',
    wrap: changingAnswers(['DeleteCredentialAws'], (answer) =>
      answer.status === 404 ? { ...answer, status: 204, json: undefined } : answer,
    ),
  },
  {
    id: `${id}/other-status/bad-request`,
    breaks: 'answers 400 to a fetch of an unknown public key',
    wrap: changingAnswers(['FetchCredentialPublicKey'], (answer) =>
      answer.status === 404 ? { ...answer, status: 400 } : answer,
    ),
  },
  {
    id: `${id}/made/in-secret`,
    breaks: 'refuses an update of an unknown AWS credential, and lists it from then on',
    wrap(healthy) {
      const made: unknown[] = [];
      return handling(['UpdateCredentialAws', 'ListCredentialAws'], async ({ operationId, parameters, request }) => {
        const answer = await healthy(request);
        if (operationId === 'UpdateCredentialAws' && answer.status === 404) made.push(parameters.Sid);
        const items = fieldsOf(answer).credentials;
        if (!Array.isArray(items) || items.length === 0) return answer;
        return withFields(answer, { credentials: [...items, ...made.map((sid) => ({ ...items[0], sid }))] });
      })(healthy);
    },
  },
];
