import { apiKey } from '../../../specs/catalogue.ts';
import { queryField } from '../../evidence/requests.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const missingAccountSidCode = errorCodeRule({
  id: 'missing-account-sid-code',
  title: 'A list of keys without an AccountSid is refused with code 20001',
  profile: 'errors',
  situation: 'missing-account-sid',
  resources: [apiKey],
  scenario: 'inputs',
  covers: ['list'],
  concerns: (refusal) =>
    refusal.step === 'list' && refusal.actor === 'owner' && queryField(refusal, 'AccountSid') === undefined,
});
