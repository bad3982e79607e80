import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { type Mutant, withFields } from './mutant.ts';

const id = 'promoted-token-is-primary';

export const promotedTokenIsPrimaryMutants: readonly Mutant[] = [
  {
    id: `${id}/refused`,
    breaks: 'makes a token of its own the primary one, and lets that alone in',
    wrap(healthy) {
      const third = '3c'.repeat(16);
      return knowingTokens(async (call) => {
        const { request, operationId, password, known } = call;
        const isReplaced = known.retired.length > 0;
        if (isReplaced && password === known.primary) return call.healthy(withPassword(request));
        const answer = await call.healthy(
          isReplaced && password === third ? withPassword(request, known.primary) : request,
        );
        const isPromotion = operationId === 'UpdateAuthTokenPromotion' && answer.status === 200;
        return isPromotion ? withFields(answer, { auth_token: third }) : answer;
      })(healthy);
    },
  },
  {
    id: `${id}/refused/second-rotation`,
    breaks: 'answers the second promotion with success, and keeps the token from before as the only one',
    wrap: knowingTokens(({ request, password, known, healthy }) => {
      const isSecond = known.retired.length > 1;
      if (isSecond && password === known.retired.at(-1)) return healthy(withPassword(request, known.primary));
      return healthy(isSecond && password === known.primary ? withPassword(request) : request);
    }),
  },
  {
    id: `${id}/secondary-left`,
    breaks: 'takes a promoted token for a secondary one still, so that no new one can be made',
    wrap(healthy) {
      let isLeft = false;
      return knowingTokens(async (call) => {
        const { request, operationId, healthy: respond } = call;
        if (operationId === 'CreateSecondaryAuthToken' && isLeft) {
          await respond(request);
          return respond(request);
        }
        if (operationId === 'DeleteSecondaryAuthToken') isLeft = false;
        const answer = await respond(request);
        if (operationId === 'UpdateAuthTokenPromotion' && answer.status === 200) isLeft = true;
        return answer;
      })(healthy);
    },
  },
  {
    id: `${id}/secondary-left/to-delete`,
    breaks: 'lets a promoted token be deleted as if it were a secondary one still',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isLeft = operationId === 'DeleteSecondaryAuthToken' && known.retired.length > 0;
      return isLeft && answer.status === 404 ? { status: 204, headers: {} } : answer;
    }),
  },
];
