import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { handling, type Mutant } from './mutant.ts';

const id = 'delete-without-secondary-is-not-found';

export const deleteWithoutSecondaryIsNotFoundMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted`,
    breaks: 'answers 204 to any deletion of a secondary token',
    wrap: handling(['DeleteSecondaryAuthToken'], async ({ request }, healthy) => {
      const answer = await healthy(request);
      return answer.status === 404 ? { status: 204, headers: {} } : answer;
    }),
  },
  {
    id: `${id}/accepted/after-promotion`,
    breaks: 'answers 204 to a deletion after a promotion, as if the promoted token were a secondary one still',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isMeant = operationId === 'DeleteSecondaryAuthToken' && known.retired.length > 0;
      return isMeant && answer.status === 404 ? { status: 204, headers: {} } : answer;
    }),
  },
  {
    id: `${id}/primary-lost`,
    breaks: 'ends the primary token when there is no secondary one to delete',
    wrap(healthy) {
      const ended = new Set<string>();
      return knowingTokens(async (call) => {
        const { request, operationId, password = '', known } = call;
        const answer = await call.healthy(ended.has(password) ? withPassword(request) : request);
        const isMissing = operationId === 'DeleteSecondaryAuthToken' && answer.status === 404;
        if (isMissing && known.primary !== undefined) ended.add(known.primary);
        return answer;
      })(healthy);
    },
  },
];
