import type { OutgoingAnswer } from '../reference/respond.ts';
import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'promote-without-secondary-refused';

export const promoteWithoutSecondaryRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted`,
    breaks: 'answers a promotion without a secondary token with the primary one',
    wrap: knowingTokens(async ({ request, operationId, password = '', healthy }) => {
      const answer = await healthy(request);
      return operationId === 'UpdateAuthTokenPromotion' && answer.status === 404
        ? promotionOf(password, answer)
        : answer;
    }),
  },
  {
    id: `${id}/accepted/twice`,
    breaks: 'answers a second promotion as it did the first',
    wrap(healthy) {
      let last: OutgoingAnswer | undefined;
      return knowingTokens(async (call) => {
        const answer = await call.healthy(call.request);
        if (call.operationId !== 'UpdateAuthTokenPromotion') return answer;
        if (answer.status === 200) last = answer;
        return answer.status === 404 ? (last ?? answer) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/primary-lost`,
    breaks: 'refuses a promotion without a secondary token, and ends the primary one',
    wrap(healthy) {
      const ended = new Set<string>();
      return knowingTokens(async (call) => {
        const { request, operationId, password = '', known } = call;
        const answer = await call.healthy(ended.has(password) ? withPassword(request) : request);
        const isMissing = operationId === 'UpdateAuthTokenPromotion' && answer.status === 404;
        // It would be found in the first rotation otherwise, before any promotion was accepted.
        if (isMissing && known.retired.length > 0 && known.primary !== undefined) ended.add(known.primary);
        return answer;
      })(healthy);
    },
  },
];

function promotionOf(token: string, answer: OutgoingAnswer): OutgoingAnswer {
  return { ...answer, status: 200, json: { auth_token: token } };
}
