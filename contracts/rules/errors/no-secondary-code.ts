import { authToken } from '../../../specs/catalogue.ts';
import { surelyWithoutSecondary } from '../../evidence/tokens.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const noSecondaryCode = errorCodeRule({
  id: 'no-secondary-code',
  title: 'Without a secondary token, deletion and promotion are answered with code 20404',
  profile: 'errors',
  situation: 'no-secondary',
  resources: [authToken],
  scenario: 'lifecycle',
  covers: ['delete', 'promote'],
  concerns: (refusal, history) =>
    (refusal.step === 'delete' || refusal.step === 'promote') &&
    refusal.actor === 'owner' &&
    surelyWithoutSecondary(history, refusal),
});
