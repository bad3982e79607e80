import { apiKey } from '../../../specs/catalogue.ts';
import { acceptedForAnotherKey, outsideThePolicy } from '../../evidence/key-uses.ts';
import { keysNamedBy } from '../../evidence/keys.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const restrictedKeyCode = errorCodeRule({
  id: 'restricted-key-code',
  title: 'A restricted key that lacks the permission is refused with code 70051',
  profile: 'errors',
  situation: 'restricted-key-lacks-permission',
  resources: [apiKey],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  concerns: (refusal, history) =>
    keysNamedBy(history, refusal).some((key) => outsideThePolicy(history, key).includes(refusal)),
  // Where another key is let in, keys open the operation, and only the permission can be what is missing.
  control: (refusal, history) => acceptedForAnotherKey(history, refusal),
});
