import { apiKey } from '../../../specs/catalogue.ts';
import { isDenied, isSuccess } from '../../evidence/exchange.ts';
import { acceptedForAnotherKey, outsideThePolicy } from '../../evidence/key-uses.ts';
import { keysIn } from '../../evidence/keys.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const restrictedKeyIsRestricted: Rule = {
  id: 'restricted-key-is-restricted',
  title: 'A restricted key is refused what its policy does not allow',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-restricted-keys', 'Restricted API keys', apiKey),
    ...cite('live-observation', 'test 19b', apiKey),
    ...cite('twilio-error-70051', 'permission missing', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  covering: ({ actor }) => actor === 'restricted-key',
  branches: ['accepted'],

  judge(history) {
    const attempts = keysIn(history).flatMap((key) => outsideThePolicy(history, key));
    const judged = attempts.filter((it) => isSuccess(it) || (isDenied(it) && acceptedForAnotherKey(history, it)));
    if (judged.length === 0) return inconclusive('no restricted key was refused where another key was accepted');
    const controls = judged.flatMap((it) => acceptedForAnotherKey(history, it) ?? []);
    const expected = 'a key is refused with 401 where its policy does not allow the request';
    const finding = { expected, observed: 'it was accepted' };
    return judgeEach(judged, (it) => (isSuccess(it) ? broken('accepted', finding, it) : undefined), ...controls);
  },
};
