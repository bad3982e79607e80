import { hasBadCredentials } from '../../evidence/bad-credentials.ts';
import { errorCodeRule } from '../error-code-rule.ts';
import { twilioResources } from '../twilio-resources.ts';

export const unauthenticatedCode = errorCodeRule({
  id: 'unauthenticated-code',
  title: 'Missing, wrong and dead credentials are refused with code 20003',
  profile: 'errors',
  situation: 'unauthenticated',
  resources: twilioResources,
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  concerns: hasBadCredentials,
});
