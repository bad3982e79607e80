import { apiKey } from '../../../specs/catalogue.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const badPolicyCode = errorCodeRule({
  id: 'bad-policy-code',
  title: 'A policy with an unknown permission is refused with code 70002',
  profile: 'errors',
  situation: 'bad-policy',
  resources: [apiKey],
  scenario: 'policies',
  covers: ['create'],
  concerns: ({ actor, variation }) =>
    actor === 'owner' && variation?.kind === 'invalid-policy' && variation.how === 'unknown-permission',
});
