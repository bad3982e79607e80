import { listItems } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { countBefore } from '../../evidence/in-order.ts';
import { oncePer } from '../../evidence/once-per.ts';
import { accountOf } from '../../evidence/owners-request.ts';
import { firstListWith, isWalkedPast, type Walk, walksIn } from '../../evidence/pages.ts';
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

  judge(history, _, conditions) {
    const deletions = history.succeeded('delete');
    const found = firstBroken(deletions, (deletion) => {
      const listing = listingsOf(history)(deletion.sid).find(({ walk }) =>
        isAfter(walk, deletion, { history, conditions }),
      );
      const list = listing?.page;
      const finding = { expected: 'no list has what was deleted before', observed: 'a later list has it' };
      return list && broken('still-listed', finding, deletion, list);
    });
    if (found !== undefined) return found;
    const proofs = deletions.flatMap((deletion) => proofOf(deletion, history, conditions));
    return proofs.length === 0
      ? inconclusive('nothing that was listed was deleted before a list that was read to its end')
      : holds(proofs);
  },
};

interface Listing {
  readonly walk: Walk;
  readonly page: Answered;
}

/** Finds the pages that have an instance, in the order in which their lists were begun. */
const listingsOf = oncePer((history: History) => {
  const listings = walksIn(history).flatMap((walk) =>
    walk.pages.flatMap((page) =>
      (listItems(page, history.resource) ?? []).map(({ sid }) => ({ sid, listing: { walk, page } })),
    ),
  );
  const bySid = Map.groupBy(listings, (it) => it.sid);
  return (sid: unknown): readonly Listing[] => bySid.get(sid)?.map((it) => it.listing) ?? [];
});

const numberedWalks = oncePer((history: History) =>
  walksIn(history).map((walk) => ({ number: walk.pages[0].number, walk })),
);

interface Circumstances {
  readonly history: History;
  readonly conditions: Conditions;
}

// A later page of a list that was begun before may be of the list as it was then.
function isAfter({ pages: [first] }: Walk, deletion: Answered, { history, conditions }: Circumstances): boolean {
  const isLater = first.number > deletion.number && isDue(first, deletion, conditions);
  return isLater && whereabouts(history, deletion.sid ?? '', first) === 'gone';
}

/** A list that had it before, the deletion, and a list that was read to its end and did not have it after. */
function proofOf(deletion: Answered, history: History, conditions: Conditions): readonly Answered[] {
  const { sid } = deletion;
  const before = firstListWith(history, sid);
  if (before === undefined || before.number > deletion.number) return [];
  const isProof = (walk: Walk) =>
    walk.isComplete &&
    accountOf(walk.pages[0]) === accountOf(before) &&
    !isWalkedPast(sid, walk, history.resource) &&
    isAfter(walk, deletion, { history, conditions });
  const later = numberedWalks(history);
  const after = later.slice(countBefore(later, deletion.number + 1)).find(({ walk }) => isProof(walk))?.walk;
  return after ? [before, deletion, ...after.pages] : [];
}
