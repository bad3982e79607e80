import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { accountOf } from '../../evidence/owners-request.ts';
import { isListed, ownLists, type Walk, walksIn } from '../../evidence/pages.ts';
import { whereabouts } from '../../evidence/whereabouts.ts';
import { isDue } from '../due.ts';
import { broken, firstBroken, holds, inconclusive } from '../judgement.ts';
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
    const found = firstBroken(deletions, (deletion) => {
      const lists = walksAfter(deletion, history, conditions).flatMap(({ pages }) => pages);
      const list = lists.find((it) => isListed(deletion.sid, it, resource));
      const finding = { expected: 'no list has what was deleted before', observed: 'a later list has it' };
      return list && broken('still-listed', finding, deletion, list);
    });
    if (found !== undefined) return found;
    const proofs = deletions.flatMap((deletion) => proofOf(deletion, history, conditions));
    return proofs.length === 0
      ? inconclusive('nothing that was listed was deleted before a list that was read to its end')
      : holds(...proofs);
  },
};

// A later page of a list that was begun before may be of the list as it was then.
function walksAfter(deletion: Answered, history: History, conditions: Conditions): readonly Walk[] {
  return walksIn(history)
    .filter(({ pages: [first] }) => first.number > deletion.number && isDue(first, deletion, conditions))
    .filter(({ pages: [first] }) => whereabouts(history, deletion.sid ?? '', first) === 'gone');
}

/** A list that had it before, the deletion, and a list that was read to its end and did not have it after. */
function proofOf(deletion: Answered, history: History, conditions: Conditions): readonly Answered[] {
  const { sid } = deletion;
  const before = ownLists(history).find((it) => it.number < deletion.number && isListed(sid, it, history.resource));
  const after = walksAfter(deletion, history, conditions).find(
    ({ pages: [first, ...others], isComplete }) =>
      isComplete &&
      before !== undefined &&
      accountOf(first) === accountOf(before) &&
      [first, ...others].every((it) => !isListed(sid, it, history.resource)),
  );
  return before && after ? [before, deletion, ...after.pages] : [];
}
