import type { Choices } from '../choices.ts';
import type { AccountCall, Engine } from '../engine.ts';
import type { Owned, Place, Shelf } from '../world/shelf.ts';
import { type Cursor, invalidPageToken, type PageRequest, pageRequest } from './page-request.ts';

/** One page of a list, and what names its neighbours. */
export interface Page<Item> extends PageRequest {
  readonly items: readonly Item[];
  /** How many items of the list come before this page. */
  readonly start: number;
  readonly isLast: boolean;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

export interface Listing<Item extends Owned> {
  readonly shelf: Shelf<Item>;
  /** Whether the list is about what this account owns. */
  readonly ownedBy: (accountSid: string) => boolean;
  readonly matches?: (item: Item) => boolean;
}

/** Cuts the requested page out of the items of a shelf that belong to the list. */
export function cutPage<Item extends Owned>(call: AccountCall, engine: Engine, listing: Listing<Item>): Page<Item> {
  const request = pageRequest(call.query, engine.choices);
  const rank = ranking(listing, engine);
  const listed = listedItems(listing, engine).toSorted((one, other) => rank(one.sid) - rank(other.sid));
  const anchor = request.cursor === null ? null : rank(request.cursor.sid);
  const ranks = listed.map(({ sid }) => rank(sid));
  const { start, end } = windowOf(request, ranks, anchor);
  const items = listed.slice(start, end);
  const isEnd = engine.choices.fullLastPage === 'is-the-last' || items.length < request.pageSize;
  return { ...request, items, start, isLast: end >= listed.length && isEnd, ...neighbours(items) };
}

/** Where an item stands in the list, even after its removal. The token of another list leads nowhere. */
function ranking<Item extends Owned>({ shelf, ownedBy }: Listing<Item>, { choices }: Engine): (sid: string) => number {
  return (sid) => {
    const place = shelf.placeOf(sid);
    if (place === undefined || !ownedBy(place.accountSid)) throw invalidPageToken();
    return rankBy[choices.listOrder](place);
  };
}

const rankBy: Readonly<Record<Choices['listOrder'], (place: Place) => number>> = {
  'oldest-first': ({ position }) => position,
  'newest-first': ({ position }) => -position,
  'last-updated-first': ({ lastChange }) => -lastChange,
};

function listedItems<Item extends Owned>({ shelf, ownedBy, matches }: Listing<Item>, engine: Engine): Item[] {
  const youngestMs = engine.clock.now() - engine.listingDelayMs;
  const isListed = (it: Item) => it.createdMs <= youngestMs && ownedBy(it.accountSid) && (matches?.(it) ?? true);
  return shelf.all().filter(isListed);
}

function windowOf({ cursor, page, pageSize }: PageRequest, ranks: readonly number[], anchor: number | null) {
  if (anchor === null) return { start: page * pageSize, end: (page + 1) * pageSize };
  if (cursor?.side === 'after') {
    const start = ranks.filter((rank) => rank <= anchor).length;
    return { start, end: start + pageSize };
  }
  const end = ranks.filter((rank) => rank < anchor).length;
  return { start: Math.max(0, end - pageSize), end };
}

function neighbours(items: readonly Owned[]): Pick<Page<unknown>, 'after' | 'before'> {
  const [first, last] = [items.at(0), items.at(-1)];
  return {
    after: last === undefined ? null : { side: 'after', sid: last.sid },
    before: first === undefined ? null : { side: 'before', sid: first.sid },
  };
}
