import { listItems } from '../../evidence/answers.ts';
import { type Answered, type Exchange, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { accountOf } from '../../evidence/owners-request.ts';
import { walksIn } from '../../evidence/pages.ts';
import { sentName } from '../../evidence/requests.ts';
import { isSameValue } from '../../evidence/same-value.ts';
import { isSureUpdate } from '../../evidence/sightings.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const updateMakesNoCopy: Rule = {
  id: 'update-makes-no-copy',
  title: 'An update changes a resource and makes no other one',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'update', 'list'),
  scenario: 'lifecycle',
  covers: ['update', 'list'],
  branches: ['copied'],

  judge(history, resource) {
    const spans = spansIn(history);
    for (const { before, update, after } of spans) {
      const known = new Set(listItems(before, resource)?.map(({ sid }) => sid));
      const name = sentName(update);
      // Only the name that the update gave makes it sure that the new one is not somebody else's.
      const copy = listItems(after, resource)?.find(
        (it) => it.sid !== update.sid && !known.has(it.sid) && isSameValue('friendly_name', it.friendly_name, name),
      );
      if (copy === undefined) continue;
      const expected = 'the list has no resource more after an update';
      const observed = 'it has a new one with the name that the update sent';
      return broken('copied', { expected, observed }, before, update, after);
    }
    return holds(...spans.flatMap(({ before, update, after }) => [before, update, after]));
  },
};

interface Span {
  readonly before: Answered;
  readonly update: Answered;
  readonly after: Answered;
}

/** Two whole lists with an update, and no creation, in between. */
function spansIn(history: History): readonly Span[] {
  const whole = walksIn(history)
    .filter(({ pages, isComplete }) => isComplete && pages.length === 1)
    .map(({ pages: [list] }) => list);
  const updates = history.answered('update').filter((it) => isSureUpdate(it) && sentName(it) !== undefined);
  return whole.flatMap((after, index) => {
    const before = whole.slice(0, index).findLast((it) => accountOf(it) === accountOf(after));
    if (before === undefined || isAnythingMade(history, before, after)) return [];
    const between = updates.filter((it) => it.number > before.number && it.number < after.number);
    return between.map((update) => ({ before, update, after }));
  });
}

function isAnythingMade({ exchanges }: History, from: Exchange, to: Exchange): boolean {
  return exchanges.some(
    (it) => it.step === 'create' && it.number > from.number && it.number < to.number && !isRefusal(it),
  );
}
