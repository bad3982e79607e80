import { fieldsOf, handling, type Mutant, withFields } from './mutant.ts';

const id = 'delete-touches-only-its-target';

export const deleteTouchesOnlyItsTargetMutants: readonly Mutant[] = [
  {
    id: `${id}/not-listed/next`,
    breaks: 'deletes the next AWS credential as well',
    wrap(healthy) {
      const made: string[] = [];
      return handling(['CreateCredentialAws', 'DeleteCredentialAws'], async ({ operationId, parameters, request }) => {
        const answer = await healthy(request);
        if (operationId === 'CreateCredentialAws') made.push(String(fieldsOf(answer).sid));
        const next = made[made.indexOf(parameters.Sid ?? '') + 1];
        if (operationId === 'DeleteCredentialAws' && answer.status === 204 && next !== undefined) {
          await healthy({ ...request, target: `/v1/Credentials/AWS/${next}` });
        }
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/not-found/next`,
    breaks: 'does not find the next key any more once one was deleted, and goes on listing it',
    wrap(healthy) {
      const made: string[] = [];
      const lost = new Set<string>();
      return handling(['CreateNewKey', 'FetchKey', 'DeleteKey'], async ({ operationId, parameters, request }) => {
        const { Sid = '' } = parameters;
        const answer = await healthy(lost.has(Sid) ? { ...request, target: `/v1/Keys/SK${'0'.repeat(32)}` } : request);
        if (operationId === 'CreateNewKey' && answer.status === 201) made.push(String(fieldsOf(answer).sid));
        const next = made[made.indexOf(Sid) + 1];
        if (operationId === 'DeleteKey' && answer.status === 204 && next !== undefined) lost.add(next);
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/not-found/unknown`,
    breaks: 'deletes the first public key when an unknown one is named, and says that there is none',
    wrap(healthy) {
      let first: unknown;
      return handling(['FetchCredentialPublicKey', 'DeleteCredentialPublicKey'], async ({ operationId, request }) => {
        const answer = await healthy(request);
        if (operationId === 'FetchCredentialPublicKey') first = fieldsOf(answer).sid ?? first;
        if (operationId === 'DeleteCredentialPublicKey' && answer.status === 404) {
          await healthy({ ...request, target: `/v1/Credentials/PublicKeys/${String(first)}` });
        }
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/not-listed/emptied`,
    breaks: 'lists no keys any more once one was deleted',
    wrap(healthy) {
      let isEmptied = false;
      return handling(['ListGetKeys', 'DeleteKey'], async ({ operationId, request }) => {
        const answer = await healthy(request);
        if (operationId === 'DeleteKey') isEmptied ||= answer.status === 204;
        const isList = operationId === 'ListGetKeys' && answer.status === 200;
        return isList && isEmptied ? withFields(answer, { keys: [] }) : answer;
      })(healthy);
    },
  },
];
