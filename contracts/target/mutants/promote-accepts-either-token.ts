import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'promote-accepts-either-token';

export const promoteAcceptsEitherTokenMutants: readonly Mutant[] = [
  {
    id: `${id}/primary-refused`,
    breaks: 'lets a secondary token be promoted by itself only',
    wrap: knowingTokens(({ request, operationId, password, known, healthy }) => {
      const isPrimary = known.secondary !== undefined && password === known.primary;
      return healthy(operationId === 'UpdateAuthTokenPromotion' && isPrimary ? withPassword(request) : request);
    }),
  },
  {
    id: `${id}/secondary-refused`,
    breaks: 'lets the primary token only ask for a promotion',
    wrap: knowingTokens(({ request, operationId, password, known, healthy }) => {
      const isSecondary = known.secondary !== undefined && password === known.secondary;
      return healthy(operationId === 'UpdateAuthTokenPromotion' && isSecondary ? withPassword(request) : request);
    }),
  },
];
