import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'primary-works-beside-secondary';

export const primaryWorksBesideSecondaryMutants: readonly Mutant[] = [
  {
    id: `${id}/refused`,
    breaks: 'lets the primary token read nothing while there is a secondary one',
    wrap: knowingTokens(({ request, operationId, password, known, healthy }) => {
      const isPrimary = known.secondary !== undefined && password === known.primary;
      return healthy(isPrimary && operationId === 'ListCredentialAws' ? withPassword(request) : request);
    }),
  },
  {
    id: `${id}/refused/forbidden`,
    breaks: 'forbids the primary token what the secondary one has done before',
    wrap(healthy) {
      let isUsed = false;
      return knowingTokens(async (call) => {
        const { request, operationId, password, known } = call;
        const isRead = operationId === 'ListCredentialAws' && known.secondary !== undefined;
        if (isRead && password === known.secondary) isUsed = true;
        if (known.secondary === undefined) isUsed = false;
        const answer = await call.healthy(
          isRead && isUsed && password === known.primary ? withPassword(request) : request,
        );
        return isRead && answer.status === 401 ? { ...answer, status: 403 } : answer;
      })(healthy);
    },
  },
];
