import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, type Exchange, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { aboutKeys, acceptedForAKey, acceptedForAnotherKey, outsideThePolicy } from '../../evidence/key-uses.ts';
import { type Key, keysIn } from '../../evidence/keys.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { acceptedTwin } from '../controls.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const keyRefusalSays401: Rule = {
  id: 'key-refusal-says-401',
  title: 'A key that lacks the right is refused with 401, not with 403 or 404',
  level: 'MUST',
  profile: 'errors',
  sources: [
    ...cite('live-observation', 'tests 7, 13, 19b and 22', apiKey),
    ...cite('twilio-error-70051', 'permission missing', apiKey),
    ...cite('twilio-error-20003', 'permission denied', apiKey),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'use'],
  covering: isRefusal,
  branches: ['forbidden', 'other-status'],

  judge(history) {
    const cases = keysIn(history).flatMap((key) => casesOf(history, key));
    if (cases.length === 0) return inconclusive('no key was refused beside another request that was accepted');
    const wrong = cases.find(({ refusal }) => refusal.outcome.status !== 401);
    if (wrong === undefined) return holds(cases.flatMap(({ controls, refusal }) => [...controls, refusal]));
    const { status } = wrong.refusal.outcome;
    const finding = {
      expected: `${requestInWords(wrong.refusal)} that lacks the right is refused with 401`,
      observed: `it is refused with ${status}`,
    };
    return broken(status === 403 ? 'forbidden' : 'other-status', finding, ...wrong.controls, wrong.refusal);
  },
};

interface Case {
  readonly refusal: Answered;
  /** What shows that it is the right that is missing. */
  readonly controls: readonly Exchange[];
}

function casesOf(history: History, key: Key): readonly Case[] {
  const isStandard = key.kind === 'standard';
  const attempts = isStandard
    ? aboutKeys(history, key).filter((it) => isPossible(history, it))
    : outsideThePolicy(history, key);
  return attempts.filter(isRefusal).flatMap((refusal) => {
    const controls = isStandard
      ? [acceptedForAKey(history), acceptedTwin(history, refusal)]
      : [acceptedForAnotherKey(history, refusal)];
    const found = controls.filter((it) => it !== undefined);
    return found.length === controls.length ? [{ refusal, controls: found }] : [];
  });
}

// No document says what is looked at first, so that a request that nobody could make may be refused for that.
function isPossible(history: History, it: Answered): boolean {
  return it.variation === undefined && (it.sid === undefined || whereabouts(history, it.sid, it) === 'alive');
}
