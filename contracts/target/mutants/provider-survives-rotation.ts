import { bentProvider, isHandOver } from './bent-provider.ts';
import { fieldsOf, type Mutant } from './mutant.ts';

const id = 'provider-survives-rotation';

export const providerSurvivesRotationMutants: readonly Mutant[] = [
  bentProvider(`${id}/secondary-refused`, 'takes a token only once it is the primary one', () => {
    let secondary: unknown;
    return {
      async ask(question, ask) {
        const verdict = await ask(question.accountSid, question.token);
        return isHandOver(question) && question.token === secondary ? 'refused' : verdict;
      },
      watch({ operationId }, answer) {
        if (operationId === 'CreateSecondaryAuthToken') secondary = fieldsOf(answer)['secondary_auth_token'];
        if (operationId === 'UpdateAuthTokenPromotion') secondary = undefined;
      },
    };
  }),
  bentProvider(`${id}/cut-off`, 'says that it took the secondary token and goes on with the primary one', () => {
    let first: string | undefined;
    return {
      async ask(question, ask) {
        if (!isHandOver(question)) return ask(question.accountSid, first ?? question.token);
        const verdict = await ask(question.accountSid, question.token);
        if (verdict === 'accepted') first ??= question.token;
        return verdict;
      },
    };
  }),
  bentProvider(`${id}/cut-off/forgetful`, 'forgets the token that it took when that is promoted', () => {
    let isPromoted = false;
    return {
      ask: (question, ask) =>
        ask(question.accountSid, isPromoted && !isHandOver(question) ? '0'.repeat(32) : question.token),
      watch({ operationId }) {
        if (operationId === 'UpdateAuthTokenPromotion') isPromoted = true;
      },
    };
  }),
];
