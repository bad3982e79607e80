import { listItems } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { accountOf } from '../../evidence/owners-request.ts';
import { ownLists, type Walk, walksIn } from '../../evidence/pages.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { isDue } from '../due.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const deletedIsNotListed: Rule = {
  id: 'deleted-is-not-listed',
  title: 'What was deleted is in no later list',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'delete', 'list'),
  scenario: 'lifecycle',
  covers: ['delete', 'list'],
  branches: ['still-listed'],

  judge(history, resource, conditions) {
    const deletions = history.succeeded('delete').filter((it) => it.sid !== undefined);
    for (const deletion of deletions) {
      const lists = walksAfter(deletion, history, conditions).flatMap(({ pages }) => pages);
      const list = lists.find((it) => isListed(it, deletion.sid, history));
      const expected = 'no list has it after its deletion';
      if (list) return broken('still-listed', { expected, observed: 'a later list does' }, deletion, list);
    }
    const proofs = deletions.flatMap((deletion) => proofOf(deletion, history, conditions));
    return proofs.length === 0
      ? inconclusive(`no list showed a ${resource.title} before its deletion, and was read to its end after it`)
      : holds(...proofs);
  },
};

// A later page of a list that was begun before may be of the list as it was then.
function walksAfter(deletion: Answered, history: History, conditions: Conditions): readonly Walk[] {
  return walksIn(history)
    .filter(({ pages: [first] }) => first.number > deletion.number && isDue(first, deletion, conditions))
    .filter(({ pages: [first] }) => whereabouts(history, deletion.sid ?? '', first) === 'gone');
}

function isListed(list: Answered, sid: string | undefined, { resource }: History): boolean {
  return listItems(list, resource)?.some((item) => item.sid === sid) === true;
}

/** A list that had it before, the deletion, and a list that was read to its end and did not have it after. */
function proofOf(deletion: Answered, history: History, conditions: Conditions): readonly Answered[] {
  const { sid } = deletion;
  const before = ownLists(history).find((it) => it.number < deletion.number && isListed(it, sid, history));
  const after = walksAfter(deletion, history, conditions).find(
    ({ pages: [first, ...others], isComplete }) =>
      isComplete &&
      before !== undefined &&
      accountOf(first) === accountOf(before) &&
      [first, ...others].every((it) => !isListed(it, sid, history)),
  );
  return before && after ? [before, deletion, ...after.pages] : [];
}
