import type { OutgoingAnswer } from '../reference/respond.ts';
import { handling, type Mutant } from './mutant.ts';

const id = 'deleted-is-gone';

export const deletedIsGoneMutants: readonly Mutant[] = [
  {
    id: `${id}/still-there/all`,
    breaks: 'answers the deletion of a public key and deletes nothing',
    wrap: handling(['DeleteCredentialPublicKey'], async ({ request }, healthy) => {
      const answer = await healthy({ ...request, method: 'GET' });
      return answer.status === 200 ? { status: 204, headers: {} } : answer;
    }),
  },
  {
    id: `${id}/still-there/fetch-only`,
    breaks: 'goes on fetching a key that is deleted and no longer listed',
    wrap(healthy) {
      const seen = new Map<unknown, OutgoingAnswer>();
      return handling(['FetchKey', 'DeleteKey'], async ({ operationId, parameters, request }) => {
        const answer = await healthy(request);
        if (operationId === 'FetchKey' && answer.status === 200) seen.set(parameters.Sid, answer);
        return operationId === 'FetchKey' ? (seen.get(parameters.Sid) ?? answer) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/still-changeable/shadow`,
    breaks: 'accepts an update of a deleted AWS credential',
    wrap(healthy) {
      const seen = new Map<unknown, OutgoingAnswer>();
      return handling(['UpdateCredentialAws'], async ({ parameters, request }) => {
        const answer = await healthy(request);
        if (answer.status === 200) seen.set(parameters.Sid, answer);
        return seen.get(parameters.Sid) ?? answer;
      })(healthy);
    },
  },
  {
    id: `${id}/other-status/gone`,
    breaks: 'answers 410 to a fetch of a deleted AWS credential',
    wrap: afterDeletion('FetchCredentialAws', 410),
  },
  {
    id: `${id}/other-status/bad-request`,
    breaks: 'answers 400 to an update of a deleted public key',
    wrap: afterDeletion('UpdateCredentialPublicKey', 400),
  },
];

function afterDeletion(
  operationId: 'FetchCredentialAws' | 'UpdateCredentialPublicKey',
  status: number,
): Mutant['wrap'] {
  return (healthy) => {
    const gone = new Set<unknown>();
    return handling(
      [operationId, 'DeleteCredentialAws', 'DeleteCredentialPublicKey'],
      async ({ operationId: asked, parameters, request }) => {
        const answer = await healthy(request);
        if (asked === operationId) return gone.has(parameters.Sid) ? { ...answer, status } : answer;
        if (answer.status === 204) gone.add(parameters.Sid);
        return answer;
      },
    )(healthy);
  };
}
