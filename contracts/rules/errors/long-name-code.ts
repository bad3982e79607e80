import { LONGEST_NAME } from '../../evidence/limits.ts';
import { formField } from '../../evidence/requests.ts';
import { errorCodeRule } from '../error-code-rule.ts';
import { collections } from '../twilio-resources.ts';

export const longNameCode = errorCodeRule({
  id: 'long-name-code',
  title: 'A friendly name of more than 64 characters is refused with code 70001',
  profile: 'errors',
  situation: 'long-name',
  resources: collections,
  scenario: 'inputs',
  covers: ['create', 'update'],
  concerns: (refusal) =>
    refusal.actor === 'owner' && Array.from(formField(refusal, 'FriendlyName') ?? '').length > LONGEST_NAME,
});
