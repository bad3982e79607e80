import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import type { Mutant } from './mutant.ts';

const id = 'refused-second-keeps-the-first';

export const refusedSecondKeepsTheFirstMutants: readonly Mutant[] = [
  {
    id: `${id}/lost`,
    breaks: 'deletes the secondary token when it refuses a second one',
    wrap: knowingTokens(async ({ request, operationId, healthy }) => {
      const answer = await healthy(request);
      const isRefused = operationId === 'CreateSecondaryAuthToken' && answer.status === 400;
      if (isRefused) await healthy({ ...request, method: 'DELETE', body: '' });
      return answer;
    }),
  },
  {
    id: `${id}/lost/replaced-in-secret`,
    breaks: 'refuses a second secondary token, but replaces the first one by it',
    wrap: knowingTokens(async ({ request, operationId, healthy }) => {
      const answer = await healthy(request);
      if (operationId !== 'CreateSecondaryAuthToken' || answer.status !== 400) return answer;
      await healthy({ ...request, method: 'DELETE', body: '' });
      await healthy(request);
      return answer;
    }),
  },
  {
    id: `${id}/lost/until-promoted`,
    breaks: 'lets a secondary token in no longer once a second one was refused',
    wrap(healthy) {
      let suspended: string | undefined;
      return knowingTokens(async (call) => {
        const { request, operationId, password, known } = call;
        const isBlocked = suspended !== undefined && password === suspended && suspended === known.secondary;
        const answer = await call.healthy(isBlocked ? withPassword(request) : request);
        if (operationId === 'CreateSecondaryAuthToken' && answer.status === 400) suspended = known.secondary;
        return answer;
      })(healthy);
    },
  },
];
