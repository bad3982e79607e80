import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'deleted-secondary-refused';

export const deletedSecondaryRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/still-accepted`,
    breaks: 'lets deleted secondary tokens in',
    wrap: knowingTokens(({ request, password = '', known, healthy }) =>
      healthy(known.deleted.includes(password) ? withPassword(request, known.primary) : request),
    ),
  },
  {
    id: `${id}/still-accepted/until-the-next`,
    breaks: 'lets a deleted secondary token in until there is another one',
    wrap: knowingTokens(({ request, password = '', known, healthy }) => {
      const isLeft = known.secondary === undefined && known.deleted.at(-1) === password;
      return healthy(isLeft ? withPassword(request, known.primary) : request);
    }),
  },
  {
    id: `${id}/revived`,
    breaks: 'brings the deleted secondary tokens back at the next promotion',
    wrap(healthy) {
      let revived: readonly string[] = [];
      return knowingTokens(async (call) => {
        const { request, operationId, password = '', known } = call;
        const isBack = revived.includes(password);
        const answer = await call.healthy(isBack ? withPassword(request, known.primary) : request);
        if (operationId === 'UpdateAuthTokenPromotion' && answer.status === 200) revived = known.deleted;
        return answer;
      })(healthy);
    },
  },
];
