import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { aboutKeys, acceptedForAKey } from '../../evidence/key-uses.ts';
import { keysIn } from '../../evidence/keys.ts';
import { acceptedForOwner } from '../controls.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { tookEffect } from '../took-effect.ts';

export const standardKeyCannotManageKeys: Rule = {
  id: 'standard-key-cannot-manage-keys',
  title: 'A standard key can neither see nor change the keys of its account',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-key-resource', 'Types of keys', apiKey),
    ...cite('live-observation', 'tests 7, 13 and 22', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['create', 'fetch', 'list', 'update', 'delete'],
  covering: isDenied,
  branches: ['accepted', 'changed'],

  judge(history) {
    const attempts = keysIn(history).flatMap((key) => aboutKeys(history, key));
    const found = firstBroken(attempts, (it) => judgeOne(history, it));
    if (found !== undefined) return found;
    // Where no key opens anything, it is not keys of this kind that are refused, but all.
    const accepted = acceptedForAKey(history);
    const refused = attempts.filter((it) => isDenied(it) && acceptedForOwner(history, it));
    if (accepted === undefined || refused.length === 0) {
      return inconclusive(
        'no standard key was refused where its owner was accepted, and where keys are accepted at all',
      );
    }
    return holds(
      accepted,
      refused.flatMap((it) => acceptedForOwner(history, it) ?? []),
      refused,
    );
  },
};

function judgeOne(history: History, it: Answered): Broken | undefined {
  const expected = `the ${it.step} request with a standard key is refused with 401 and changes nothing`;
  const finding = { expected, observed: `it was answered with ${it.outcome.status}` };
  if (isSuccess(it)) return broken('accepted', finding, it);
  return isDenied(it) ? tookEffect(history, it, expected) : undefined;
}
