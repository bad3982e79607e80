import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'deletion-keeps-the-primary';

export const deletionKeepsThePrimaryMutants: readonly Mutant[] = [
  {
    id: `${id}/primary-lost`,
    breaks: 'ends the primary token together with the secondary one',
    wrap: ending(({ deletions }) => deletions === 1),
  },
  {
    id: `${id}/primary-lost/second-deletion`,
    breaks: 'ends the primary token at the second deletion',
    wrap: ending(({ deletions }) => deletions === 2),
  },
];

function ending(isMeant: (seen: { readonly deletions: number }) => boolean): Mutant['wrap'] {
  return (healthy) => {
    const ended = new Set<string>();
    return knowingTokens(async (call) => {
      const { request, operationId, password = '', known } = call;
      const answer = await call.healthy(ended.has(password) ? withPassword(request) : request);
      const isDeletion = operationId === 'DeleteSecondaryAuthToken' && answer.status === 204;
      if (isDeletion && isMeant({ deletions: known.deleted.length + 1 })) ended.add(known.primary ?? '');
      return answer;
    })(healthy);
  };
}
