import { errorCodeRule } from '../error-code-rule.ts';
import { isWellFormed, namesInstance } from '../named-instance.ts';
import { collections } from '../twilio-resources.ts';

export const unknownResourceCode = errorCodeRule({
  id: 'unknown-resource-code',
  title: 'A resource that is not there is answered with code 20404',
  profile: 'errors',
  situation: 'unknown-resource',
  resources: collections,
  scenario: 'inputs',
  covers: ['fetch', 'update', 'delete'],
  concerns: (refusal, { resource }) => namesInstance(refusal) && isWellFormed(refusal.sid, resource),
});
