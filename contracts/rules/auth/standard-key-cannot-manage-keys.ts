import { apiKey } from '../../../specs/catalogue.ts';
import { effectOf } from '../../evidence/effects.ts';
import { type Answered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isSentWith, type Key, keysIn } from '../../evidence/keys.ts';
import { isAlive } from '../../evidence/lives.ts';
import { acceptedForOwner, isDenied } from '../denial.ts';
import { type Broken, broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

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
    const keys = keysIn(history).filter((it) => it.kind === 'standard');
    const attempts = keys.flatMap((key) => attemptsWith(history, key).map((it) => ({ it, key })));
    for (const { it } of attempts) {
      const verdict = judgeOne(history, it);
      if (verdict !== undefined) return verdict;
    }
    const refused = attempts.filter(
      ({ it, key }) => isDenied(it) && workOf(history, key) && acceptedForOwner(history, it),
    );
    const controls = new Set(refused.flatMap(({ it, key }) => [workOf(history, key), acceptedForOwner(history, it)]));
    if (refused.length > 0)
      return holds(...[...controls].filter((it) => it !== undefined), ...refused.map(({ it }) => it));
    return inconclusive('no standard key that works elsewhere was refused where its owner was accepted');
  },
};

function attemptsWith(history: History, key: Key): readonly Answered[] {
  return history
    .answered('create', 'fetch', 'list', 'update', 'delete')
    .filter((it) => isSentWith(key, it) && isAlive(key, it) && it.poll !== 'pending');
}

// Something else that the key opens, so that its refusals are about keys.
function workOf(history: History, key: Key): Answered | undefined {
  return history.succeeded('use').find((it) => isSentWith(key, it));
}

function judgeOne(history: History, it: Answered): Broken | undefined {
  const asked = `the ${it.step} request with a standard key was answered with ${it.outcome.status}`;
  const expected = 'it is refused with 401 and changes nothing';
  if (isSuccess(it)) return broken('accepted', { expected, observed: asked }, it);
  const effect = isDenied(it) ? effectOf(history, it) : undefined;
  if (effect === undefined) return undefined;
  const observed = `${asked}, and yet a later ${effect.step} answer shows its effect`;
  return broken('changed', { expected, observed }, it, effect);
}
