import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { type Mutant, withFields } from './mutant.ts';

const id = 'second-secondary-refused';

export const secondSecondaryRefusedMutants: readonly Mutant[] = [
  {
    id: `${id}/accepted`,
    breaks: 'replaces a secondary token by a new one',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const isSecond = operationId === 'CreateSecondaryAuthToken' && known.secondary !== undefined;
      if (isSecond) await healthy({ ...withPassword(request, known.primary), method: 'DELETE', body: '' });
      return healthy(request);
    }),
  },
  {
    id: `${id}/accepted/same-again`,
    breaks: 'answers a second creation with the token that exists',
    wrap: knowingTokens(async ({ request, operationId, known, healthy }) => {
      const answer = await healthy(request);
      if (operationId !== 'CreateSecondaryAuthToken' || answer.status !== 400) return answer;
      const account = {
        account_sid: known.account,
        date_created: '2026-01-01T00:00:00Z',
        date_updated: '2026-01-01T00:00:00Z',
      };
      const url = `http://${request.headers.host}${request.target}`;
      const body = { ...answer, status: 201, json: {} };
      return withFields(body, { ...account, secondary_auth_token: known.secondary, url });
    }),
  },
];
