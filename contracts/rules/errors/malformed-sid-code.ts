import { errorCodeRule } from '../error-code-rule.ts';
import { isWellFormed, namesInstance } from '../named-instance.ts';
import { collections } from '../twilio-resources.ts';

export const malformedSidCode = errorCodeRule({
  id: 'malformed-sid-code',
  title: 'A malformed SID is refused with code 70002',
  profile: 'errors',
  situation: 'malformed-sid',
  resources: collections,
  scenario: 'inputs',
  covers: ['fetch', 'update', 'delete'],
  concerns: (refusal, { resource }) => namesInstance(refusal) && !isWellFormed(refusal.sid, resource),
});
