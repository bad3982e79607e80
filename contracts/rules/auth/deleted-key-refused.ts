import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { answersTo } from '../../evidence/key-uses.ts';
import { type Key, keysIn } from '../../evidence/keys.ts';
import { isUseDue } from '../due.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';

export const deletedKeyRefused: Rule = {
  id: 'deleted-key-refused',
  title: 'A deleted key opens nothing any more',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-api-keys', 'Deleting a key', apiKey),
    ...cite('twilio-error-20003', 'permission denied', apiKey),
    ...citeOperations([apiKey], 'delete'),
  ],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['use'],
  covering: isDenied,
  branches: ['accepted'],

  judge(history, _, conditions) {
    const deleted = keysIn(history).flatMap((key) => trials(history, key));
    const found = firstBroken(deleted, (trial) => judgeTrial(trial, conditions));
    if (found !== undefined) return found;
    const refused = deleted.flatMap(({ before, uses }) => {
      const denied = uses.filter((it) => isDenied(it) && it.poll !== 'pending');
      return denied.length === 0 ? [] : [before, ...denied];
    });
    return refused.length === 0
      ? inconclusive('no deleted key that was accepted before was tried again')
      : holds(refused);
  },
};

interface Trial {
  readonly before: Answered;
  readonly deletion: Answered;
  /** After the deletion. */
  readonly uses: readonly Answered[];
}

function trials(history: History, key: Key): readonly Trial[] {
  const { deletion } = key;
  if (deletion === undefined) return [];
  const uses = answersTo(history, key);
  const before = uses.find((it) => isSuccess(it) && it.number < deletion.number);
  if (before === undefined) return [];
  return [{ before, deletion, uses: uses.filter((it) => it.number > deletion.number) }];
}

function judgeTrial({ before, deletion, uses }: Trial, conditions: Conditions): Broken | undefined {
  const accepted = uses.find((it) => isSuccess(it) && isUseDue(it, deletion, conditions));
  if (accepted === undefined) return undefined;
  const seconds = Math.round((accepted.sentAtMs - deletion.sentAtMs) / 1000);
  const observed = `it was accepted ${seconds} s after its deletion`;
  return broken('accepted', { expected: 'a deleted key is refused with 401', observed }, before, deletion, accepted);
}
