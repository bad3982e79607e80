import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { changingSuccess, type Mutant, withFields } from './mutant.ts';

const id = 'second-rotation-differs';
const EXAMPLE = 'b'.repeat(33);

export const secondRotationDiffersMutants: readonly Mutant[] = [
  {
    id: `${id}/repeated`,
    breaks: 'answers the published example to every creation and promotion, and lets that in',
    wrap: knowingTokens(async ({ request, operationId, password, known, healthy }) => {
      const answer = await healthy(password === EXAMPLE ? withPassword(request, known.primary) : request);
      if (answer.status >= 300) return answer;
      if (operationId === 'CreateSecondaryAuthToken') return withFields(answer, { secondary_auth_token: EXAMPLE });
      return operationId === 'UpdateAuthTokenPromotion' ? withFields(answer, { auth_token: EXAMPLE }) : answer;
    }),
  },
  {
    id: `${id}/repeated/promotion`,
    breaks: 'remembers the answer to the first promotion and gives it to the second',
    wrap(healthy) {
      let first: unknown;
      return changingSuccess(['UpdateAuthTokenPromotion'], (answer) => {
        first ??= Object(answer.json).auth_token;
        return withFields(answer, { auth_token: first });
      })(healthy);
    },
  },
];
