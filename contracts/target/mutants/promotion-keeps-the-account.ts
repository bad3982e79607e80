import { knowingTokens } from '../reference/testing/knowing-tokens.ts';
import { changingSuccess, type Mutant, withFields } from './mutant.ts';

const id = 'promotion-keeps-the-account';
const other = `AC${'7e'.repeat(16)}`;

export const promotionKeepsTheAccountMutants: readonly Mutant[] = [
  {
    id: `${id}/other-account`,
    breaks: 'answers a promotion with the SID of another account',
    wrap: changingSuccess(['UpdateAuthTokenPromotion'], (answer) => withFields(answer, { account_sid: other })),
  },
  {
    id: `${id}/other-account/second-rotation`,
    breaks: 'answers the second promotion with the SID of another account',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isMeant = operationId === 'UpdateAuthTokenPromotion' && answer.status === 200 && known.retired.length > 0;
      return isMeant ? withFields(answer, { account_sid: other }) : answer;
    }),
  },
];
