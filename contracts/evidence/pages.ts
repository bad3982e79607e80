import type { Resource } from '../../specs/catalogue.ts';
import { bodyField, isJsonObject, type JsonObject, listItems } from './answers.ts';
import { type Answered, type Exchange, isAnswered, isRefusal, isSuccess } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { between } from './in-order.ts';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from './limits.ts';
import { oncePer } from './once-per.ts';
import { isTimely } from './owners-request.ts';
import { addressAsked, queryField } from './requests.ts';

export const PAGE_ADDRESSES = ['url', 'first_page_url', 'next_page_url', 'previous_page_url'] as const;

export type PageAddress = (typeof PAGE_ADDRESSES)[number];

/** Pages of one list, each reached by the next-page address of the one before. */
export interface Walk {
  readonly pages: readonly [Answered, ...Answered[]];
  /** Whether the last page says that it is the last. */
  readonly isComplete: boolean;
}

/** The `meta` of a list answer. */
export function metaOf(exchange: Exchange): JsonObject | undefined {
  const meta = bodyField(exchange, 'meta');
  return isJsonObject(meta) ? meta : undefined;
}

/** An address that a list answer gives, where it can be read. */
export function pageAddress(exchange: Exchange, field: PageAddress): URL | undefined {
  const value = metaOf(exchange)?.[field];
  return typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
}

/** Whether a list answer names no such page: null, nothing at all, or an empty text. */
export function namesNoPage(exchange: Exchange, field: PageAddress): boolean {
  return (metaOf(exchange)?.[field] ?? '') === '';
}

/** The size of page that a request asks for; undefined where it asks for none, or for one that the documents do not have. */
export function askedPageSize(exchange: Exchange): number | undefined {
  const size = Number(queryField(exchange, 'PageSize') ?? '');
  return Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE ? size : undefined;
}

/** Whether a request is for a list from its beginning. */
export function asksFirstPage(exchange: Exchange): boolean {
  return queryField(exchange, 'PageToken') === undefined && Number(queryField(exchange, 'Page') ?? '0') === 0;
}

/** All lists that the owner began to read, each as far as it was followed; a list of one page is a walk, too. */
export const walksIn = oncePer((history: History): readonly Walk[] => {
  const lists = ownLists(history);
  const known = new Set<Exchange>(lists);
  return lists.filter((it) => asksFirstPage(it) && asksPlainly(it)).map((first) => walkFrom(first, known, history));
});

/** The owner's lists that were answered with 2xx and can be read. */
export const ownLists = oncePer((history: History): readonly Answered[] =>
  history
    .answered('list')
    .filter((it) => isSuccess(it) && isTimely(it) && listItems(it, history.resource) !== undefined),
);

/** The owner's lists of one page that say that there is no other. */
export const wholeListsIn = oncePer((history: History): readonly Answered[] => {
  const whole = walksIn(history).filter(({ pages, isComplete }) => isComplete && pages.length === 1);
  return whole.map(({ pages: [list] }) => list);
});

/** How many items a page has. */
export function countOf(page: Exchange, resource: Resource): number {
  return listItems(page, resource)?.length ?? 0;
}

/** Whether a page has an instance with this SID among its items. */
export function isListed(sid: unknown, page: Exchange, resource: Resource): boolean {
  return sidsOnce(page)(resource).has(sid);
}

const sidsOnce = oncePer((page: Exchange) =>
  oncePer((resource: Resource): ReadonlySet<unknown> => new Set(listItems(page, resource)?.map(({ sid }) => sid))),
);

/** All items of a walk, page after page. */
export function itemsOf(walk: Walk, resource: Resource): readonly JsonObject[] {
  return walkedOnce(walk)(resource);
}

const walkedOnce = oncePer(({ pages }: Walk) =>
  oncePer((resource: Resource) => pages.flatMap((page) => listItems(page, resource) ?? [])),
);

/** The first of the owner's lists that has an instance with this SID. */
export function firstListWith(history: History, sid: unknown): Answered | undefined {
  return firstLists(history).get(sid);
}

const firstLists = oncePer((history: History): ReadonlyMap<unknown, Answered> => {
  const listings = ownLists(history).flatMap((list) =>
    (listItems(list, history.resource) ?? []).map(({ sid }) => [sid, list] as const),
  );
  return new Map(listings.toReversed());
});

/** Whether a page of a walk has an instance with this SID among its items. */
export function isWalkedPast(sid: unknown, walk: Walk, resource: Resource): boolean {
  return walkedSidsOnce(walk)(resource).has(sid);
}

const walkedSidsOnce = oncePer((walk: Walk) =>
  oncePer((resource: Resource): ReadonlySet<unknown> => new Set(itemsOf(walk, resource).map(({ sid }) => sid))),
);

/** Whether nothing can have been made, changed or deleted while the pages were read. */
export function isUndisturbed(history: History, { pages }: Walk): boolean {
  const [from, to] = [pages[0].number, pages.at(-1)?.number ?? 0];
  return between(disturbancesIn(history), from, to).length === 0;
}

const disturbancesIn = oncePer(({ exchanges }: History) => exchanges.filter((it) => !isRead(it) && !isRefusal(it)));

function isRead({ step }: Exchange): boolean {
  return step === 'list' || step === 'fetch' || step === 'use';
}

/** The request that followed a page's next-page address, whatever its answer. */
export function followed(page: Answered, history: History): Exchange | undefined {
  const next = pageAddress(page, 'next_page_url');
  if (next === undefined) return undefined;
  return listsByQuery(history, queryIn(next)).find(
    (it) => it.number > page.number && it.actor === page.actor && isSamePlace(next, it),
  );
}

const listsByQuery = grouped(
  ({ exchanges }) => exchanges.filter((it) => it.step === 'list'),
  (it) => queryIn(addressAsked(it)),
);

/** Path and query of an address, its parameters in order, so that two ways to write one place are the same. */
export function placeIn(address: URL): string {
  return `${address.pathname}?${queryIn(address)}`;
}

function queryIn(address: URL | undefined): string {
  const query = new URLSearchParams(address?.searchParams);
  query.sort();
  return query.toString();
}

// The address may be on the documented host, while the target is reached under another one, and below a path of its own.
function isSamePlace(address: URL, exchange: Exchange): boolean {
  const asked = addressAsked(exchange);
  return asked !== undefined && placeIn(asked).endsWith(placeIn(address));
}

function asksPlainly(exchange: Exchange): boolean {
  return queryField(exchange, 'PageSize') === undefined || askedPageSize(exchange) !== undefined;
}

function walkFrom(first: Answered, lists: ReadonlySet<Exchange>, history: History): Walk {
  const pages: [Answered, ...Answered[]] = [first];
  // Each page was asked for after the one before, so that no walk comes back to one.
  for (let next = followed(first, history); next !== undefined && lists.has(next) && isAnswered(next); ) {
    pages.push(next);
    next = followed(next, history);
  }
  return { pages, isComplete: isLast(pages.at(-1) ?? first, history.resource) };
}

function isLast(page: Answered, resource: Resource): boolean {
  if (!namesNoPage(page, 'next_page_url')) return false;
  // Without a `meta`, a full page may or may not be the last.
  const size = askedPageSize(page) ?? DEFAULT_PAGE_SIZE;
  return metaOf(page) !== undefined || countOf(page, resource) < size;
}
