import { knowingTokens } from '../reference/testing/knowing-tokens.ts';
import { type Mutant, withFields } from './mutant.ts';

const id = 'secondary-differs-from-primary';

export const secondaryDiffersFromPrimaryMutants: readonly Mutant[] = [
  {
    id: `${id}/same`,
    breaks: 'answers a creation with the primary token',
    wrap: knowingTokens(async ({ request, operationId, password, healthy }) => {
      const answer = await healthy(request);
      if (operationId !== 'CreateSecondaryAuthToken' || answer.status !== 201) return answer;
      return withFields(answer, { secondary_auth_token: password });
    }),
  },
  {
    id: `${id}/same/second-rotation`,
    breaks: 'answers a creation with the primary token once there was a promotion',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      const isMeant = operationId === 'CreateSecondaryAuthToken' && answer.status === 201 && known.retired.length > 0;
      return isMeant ? withFields(answer, { secondary_auth_token: known.primary }) : answer;
    }),
  },
];
