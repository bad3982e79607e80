import { knowingTokens, withPassword } from '../reference/testing/knowing-tokens.ts';
import { changingSuccess, fieldsOf, type Mutant, withFields } from './mutant.ts';

const id = 'secrets-differ';

export const secretsDifferMutants: readonly Mutant[] = [
  {
    id: `${id}/repeated/example`,
    breaks: 'gives every key the secret of the published example',
    wrap: changingSuccess(['CreateNewKey'], (answer) => withFields(answer, { secret: 'foobar' })),
  },
  {
    id: `${id}/repeated/same-name`,
    breaks: 'gives each second key the secret of the one before',
    wrap(healthy) {
      const secrets: unknown[] = [];
      return changingSuccess(['CreateNewKey'], (answer) => {
        secrets.push(fieldsOf(answer).secret);
        return secrets.length % 2 === 1 ? answer : withFields(answer, { secret: secrets.at(-2) });
      })(healthy);
    },
  },
  {
    id: `${id}/repeated/deleted-token`,
    breaks: 'gives a deleted token again',
    wrap(healthy) {
      let deleted: string | undefined;
      return knowingTokens(async (call) => {
        const { request, operationId, password, known } = call;
        const isAgain = deleted !== undefined && password === deleted;
        const current = known.secondary ?? known.primary;
        const answer = await call.healthy(isAgain ? withPassword(request, current) : request);
        if (operationId === 'DeleteSecondaryAuthToken' && answer.status === 204) deleted ??= known.secondary;
        const isCreation = operationId === 'CreateSecondaryAuthToken' && answer.status === 201;
        return isCreation && deleted !== undefined ? withFields(answer, { secondary_auth_token: deleted }) : answer;
      })(healthy);
    },
  },
];
