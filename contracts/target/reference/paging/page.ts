import type { AccountCall, Engine } from '../engine.ts';
import type { Owned, Shelf } from '../world/shelf.ts';
import { invalidPageToken, type PageRequest, pageRequest, pageToken } from './page-request.ts';

/** One page of a list, and what names its neighbours. */
export interface Page<Item> extends PageRequest {
  readonly items: readonly Item[];
  /** How many items of the list come before this page. */
  readonly start: number;
  readonly isLast: boolean;
  readonly nextToken: string | null;
  readonly previousToken: string | null;
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
  const listed = listedItems(listing).toSorted((one, other) => rank(one.sid) - rank(other.sid));
  const anchor = request.cursor === null ? null : rank(request.cursor.sid);
  const ranks = listed.map(({ sid }) => rank(sid));
  const { start, end } = windowOf(request, ranks, anchor);
  const items = listed.slice(start, end);
  return { ...request, items, start, isLast: end >= listed.length, ...neighbourTokens(items) };
}

/** Where an item stands in the list, even after its removal. The token of another list leads nowhere. */
function ranking<Item extends Owned>({ shelf, ownedBy }: Listing<Item>, { choices }: Engine): (sid: string) => number {
  const direction = choices.listOrder === 'oldest-first' ? 1 : -1;
  return (sid) => {
    const place = shelf.placeOf(sid);
    if (place === undefined || !ownedBy(place.accountSid)) throw invalidPageToken();
    return place.position * direction;
  };
}

function listedItems<Item extends Owned>({ shelf, ownedBy, matches }: Listing<Item>): Item[] {
  return shelf.all().filter((item) => ownedBy(item.accountSid) && (matches?.(item) ?? true));
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

function neighbourTokens(items: readonly Owned[]) {
  const [first, last] = [items.at(0), items.at(-1)];
  return {
    nextToken: last === undefined ? null : pageToken({ side: 'after', sid: last.sid }),
    previousToken: first === undefined ? null : pageToken({ side: 'before', sid: first.sid }),
  };
}
