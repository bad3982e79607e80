import { listItems } from '../evidence/answers.ts';
import { type Answered, type Exchange, isNotFound, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { between } from '../evidence/in-order.ts';
import { oncePer } from '../evidence/once-per.ts';
import { accountOf, isTimely } from '../evidence/owners-request.ts';
import { isUndisturbed, itemsOf, ownLists, walksIn } from '../evidence/pages.ts';
import { livesAt, livingAt } from '../evidence/whereabouts.ts';

/** What one answer says of an instance that must be there: that it is, or that it is not. */
export interface Presence {
  readonly sid: string;
  readonly isThere: boolean;
  /** Whether a list says so, or a request for the instance itself. */
  readonly isListing: boolean;
  readonly exchange: Answered;
}

/** All that a history tells of the instances that must be there, in the order of the answers. */
export function presencesIn(history: History): readonly Presence[] {
  const told = [...requested(history), ...listed(history), ...unlisted(history)];
  return told.toSorted((one, other) => one.exchange.number - other.exchange.number);
}

/** The last deletion of another instance between two answers about one; a refused deletion counts, too. */
export function deletionOfAnother(history: History, from: Presence, to: Presence): Exchange | undefined {
  const deletions = between(deletionsIn(history), from.exchange.number, to.exchange.number);
  return deletions.findLast((it) => it.sid !== to.sid);
}

const deletionsIn = oncePer(({ exchanges }: History) =>
  exchanges.filter((it) => it.step === 'delete' && it.outcome.kind !== 'refused'),
);

function requested(history: History): readonly Presence[] {
  return history
    .answered('fetch', 'update', 'delete')
    .filter((it) => isTimely(it) && (isSuccess(it) || isNotFound(it)))
    .flatMap((exchange) =>
      livesAt(history, exchange.sid ?? '', exchange).map(({ sid }) => {
        return { sid, isThere: isSuccess(exchange), isListing: false, exchange };
      }),
    );
}

function listed(history: History): readonly Presence[] {
  return ownLists(history).flatMap((exchange) => {
    const sids = new Set(listItems(exchange, history.resource)?.map(({ sid }) => sid));
    return [...sids]
      .flatMap((sid) => livesAt(history, sid, exchange))
      .filter(({ creation }) => accountOf(creation) === accountOf(exchange))
      .map(({ sid }) => ({ sid, isThere: true, isListing: true, exchange }));
  });
}

function unlisted(history: History): readonly Presence[] {
  return walksIn(history)
    .filter((walk) => walk.isComplete && isUndisturbed(history, walk))
    .flatMap((walk) => {
      const [exchange] = walk.pages;
      const items = new Set(itemsOf(walk, history.resource).map(({ sid }) => sid));
      return livingAt(history, exchange)
        .filter(({ sid, creation }) => !items.has(sid) && accountOf(creation) === accountOf(exchange))
        .map(({ sid }) => ({ sid, isThere: false, isListing: true, exchange }));
    });
}
