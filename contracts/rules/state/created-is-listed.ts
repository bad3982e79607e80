import { listItems } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { walksIn } from '../../evidence/pages.ts';
import { dueIn } from '../due.ts';
import { broken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const createdIsListed: Rule = {
  id: 'created-is-listed',
  title: 'What was created is in the list until it is deleted',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'create', 'list'),
  scenario: 'lifecycle',
  covers: ['create', 'list'],
  branches: ['missing'],

  judge(history, resource, conditions) {
    const pairs = wholeListsIn(history).flatMap((list) =>
      dueIn(list, history, conditions).map((life) => ({ life, list })),
    );
    for (const { life, list } of pairs) {
      if (listItems(list, resource)?.some((item) => item.sid === life.sid)) continue;
      const expected = 'a list without a next page has every resource that exists';
      const observed = 'one that was created, and not deleted since, is missing';
      return broken('missing', { expected, observed }, life.creation, list);
    }
    return holds(...pairs.flatMap(({ life, list }) => [life.creation, list]));
  },
};

/** Lists of one page that say that there is no other; what is longer is for the rule about pages. */
function wholeListsIn(history: History): readonly Answered[] {
  return walksIn(history)
    .filter(({ pages, isComplete }) => isComplete && pages.length === 1)
    .map(({ pages: [list] }) => list);
}
