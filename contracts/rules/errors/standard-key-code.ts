import { apiKey } from '../../../specs/catalogue.ts';
import { aboutKeys, acceptedForAKey } from '../../evidence/key-uses.ts';
import { keysNamedBy } from '../../evidence/keys.ts';
import { acceptedTwin } from '../controls.ts';
import { errorCodeRule } from '../error-code-rule.ts';

export const standardKeyCode = errorCodeRule({
  id: 'standard-key-code',
  title: 'A standard key that would manage keys is refused with code 20003',
  profile: 'errors',
  situation: 'standard-key-forbidden',
  resources: [apiKey],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['create', 'fetch', 'list', 'update', 'delete'],
  concerns: (refusal, history) =>
    keysNamedBy(history, refusal).some((key) => aboutKeys(history, key).includes(refusal)),
  // Where no key opens anything, it is no key that was refused but nobody.
  control: (refusal, history) => acceptedTwin(history, refusal) && acceptedForAKey(history),
});
