import type { Choices } from '../choices.ts';
import type { AccountCall, Engine } from '../engine.ts';
import type { Owned, Place, Shelf, Start } from '../world/shelf.ts';
import { type Cursor, invalidPageToken, type PageRequest, pageRequest } from './page-request.ts';

/** One page of a list, and what names its neighbours. */
export interface Page<Item> extends PageRequest {
  readonly items: readonly Item[];
  /** Counts the items of the list that come before this page. */
  readonly start: () => number;
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
  const { items, isAnyLeft, start } = windowOf(request, { ...listing, isListed: listedNow(listing, engine) }, engine);
  const isEnd = engine.choices.fullLastPage === 'is-the-last' || items.length < request.pageSize;
  return { ...request, items, start, isLast: !isAnyLeft && isEnd, ...neighbours(items) };
}

function listedNow<Item extends Owned>({ ownedBy, matches }: Listing<Item>, engine: Engine): (item: Item) => boolean {
  const youngestMs = engine.clock.now() - engine.listingDelayMs;
  return (it) => it.createdMs <= youngestMs && ownedBy(it.accountSid) && (matches?.(it) ?? true);
}

interface Listed<Item extends Owned> extends Listing<Item> {
  readonly isListed: (item: Item) => boolean;
}

interface Window<Item> extends Pick<Page<Item>, 'items' | 'start'> {
  readonly isAnyLeft: boolean;
}

function windowOf<Item extends Owned>(request: PageRequest, list: Listed<Item>, engine: Engine): Window<Item> {
  const order = orders[engine.choices.listOrder];
  if (request.cursor === null) return numberedWindow(request, list, order);
  const number = placeOf(request.cursor.sid, list)[order.by];
  const anchor = list.shelf.find(request.cursor.sid);
  const isThere = anchor !== undefined && list.isListed(anchor);
  const [onwards, back] = [beyond(number, list, order), beyond(number, list, reversed(order))];
  if (request.cursor.side === 'after') {
    const { taken, isAnyLeft } = take(onwards, request.pageSize);
    return { items: taken, isAnyLeft, start: () => [...back].length + Number(isThere) };
  }
  const before = take(back, request.pageSize);
  const isAnyLeft = isThere || take(onwards, 0).isAnyLeft;
  const start = () => [...beyond(number, list, reversed(order))].length - before.taken.length;
  return { items: before.taken.toReversed(), isAnyLeft, start };
}

function numberedWindow<Item extends Owned>(
  { page, pageSize }: PageRequest,
  list: Listed<Item>,
  order: Order,
): Window<Item> {
  const first = order.direction === 'up' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const { taken, isAnyLeft } = take(beyond(first, list, order), (page + 1) * pageSize);
  return { items: taken.slice(page * pageSize), isAnyLeft, start: () => page * pageSize };
}

/** Where an item stands in the list, even after its removal. The token of another list leads nowhere. */
function placeOf<Item extends Owned>(sid: string, { shelf, ownedBy }: Listing<Item>): Place {
  const place = shelf.placeOf(sid);
  if (place === undefined || !ownedBy(place.accountSid)) throw invalidPageToken();
  return place;
}

type Order = Pick<Start, 'by' | 'direction'>;

const orders: Readonly<Record<Choices['listOrder'], Order>> = {
  'oldest-first': { by: 'position', direction: 'up' },
  'newest-first': { by: 'position', direction: 'down' },
  'last-updated-first': { by: 'lastChange', direction: 'down' },
};

function reversed({ by, direction }: Order): Order {
  return { by, direction: direction === 'up' ? 'down' : 'up' };
}

function* beyond<Item extends Owned>(number: number, { shelf, isListed }: Listed<Item>, order: Order): Iterable<Item> {
  for (const item of shelf.beyond({ ...order, number })) if (isListed(item)) yield item;
}

// Only as far as the page goes: a list that is read page by page is then gone through once.
function take<Item>(items: Iterable<Item>, most: number): { readonly taken: Item[]; readonly isAnyLeft: boolean } {
  const taken: Item[] = [];
  for (const item of items) {
    if (taken.length === most) return { taken, isAnyLeft: true };
    taken.push(item);
  }
  return { taken, isAnyLeft: false };
}

function neighbours(items: readonly Owned[]): Pick<Page<unknown>, 'after' | 'before'> {
  const [first, last] = [items.at(0), items.at(-1)];
  return {
    after: last === undefined ? null : { side: 'after', sid: last.sid },
    before: first === undefined ? null : { side: 'before', sid: first.sid },
  };
}
