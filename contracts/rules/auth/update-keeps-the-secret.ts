import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isDenied, isSameOperation, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { usesOfKey } from '../../evidence/key-uses.ts';
import { type Key, keysIn } from '../../evidence/keys.ts';
import { formField } from '../../evidence/requests.ts';
import { isSureUpdate } from '../../evidence/sightings.ts';
import { broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const updateKeepsTheSecret: Rule = {
  id: 'update-keeps-the-secret',
  title: 'A key goes on working with its secret after it was updated',
  level: 'MUST',
  profile: 'auth',
  sources: [...citeOperations([apiKey], 'update'), ...citeProperty('secret', 'iam.v1.new_key')],
  capability: 'key-auth',
  scenario: 'key-auth',
  covers: ['update', 'use'],
  branches: ['lost'],

  judge(history) {
    const trials = keysIn(history).flatMap((key) => trialsOf(history, key));
    const found = firstBroken(trials, ({ before, update, after }) => {
      const expected = 'the key is accepted with its secret as before the update';
      const observed = `it was answered with ${after.outcome.status}`;
      return isDenied(after) ? broken('lost', { expected, observed }, before, update, after) : undefined;
    });
    if (found !== undefined) return found;
    const kept = trials.filter(({ after }) => isSuccess(after));
    return kept.length === 0
      ? inconclusive('no key that was accepted before an update was tried again after it')
      : holds(kept.flatMap(({ before, update, after }) => [before, update, after]));
  },
};

/** The same request with one key, accepted before an update of the key, and answered after it. */
interface Trial {
  readonly before: Answered;
  readonly update: Answered;
  readonly after: Answered;
}

function trialsOf(history: History, key: Key): readonly Trial[] {
  const uses = usesOfKey(history, key);
  const updates = history.answered('update').filter((it) => it.sid === key.sid && isSureUpdate(it));
  return updates.flatMap((update) => {
    const before = uses.filter((it) => isSuccess(it) && it.number < update.number);
    const tried = uses
      .filter((it) => it.number > update.number)
      .flatMap((after) => {
        const control = before.findLast((it) => isSameOperation(it, after));
        return control === undefined ? [] : [{ before: control, update, after }];
      });
    return tried.slice(0, 1).filter((it) => !hasNewPolicy(history, it));
  });
}

// What a new policy takes away is not the secret's fault.
function hasNewPolicy({ exchanges }: History, { before, after }: Trial): boolean {
  return exchanges.some(
    (it) =>
      it.step === 'update' &&
      it.number > before.number &&
      it.number < after.number &&
      formField(it, 'Policy') !== undefined,
  );
}
