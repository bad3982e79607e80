import type { Resource } from '../../../specs/catalogue.ts';
import { documents } from '../../../specs/documents.ts';
import { listItems } from '../../evidence/answers.ts';
import { type Answered, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import {
  followed,
  namesNoPage,
  ownLists,
  type PageAddress,
  pageAddress,
  placeIn,
  type Walk,
  walksIn,
} from '../../evidence/pages.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { hostOf } from '../own-address.ts';
import { citeMeta } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';

export const pageUrlsProgress: Rule = {
  id: 'page-urls-progress',
  title: 'The addresses of pages stay on the origin and lead from page to page to an end',
  level: 'MUST',
  profile: 'state',
  sources: citeMeta('url', 'first_page_url', 'next_page_url', 'previous_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['other-origin', 'same-page', 'visited', 'refused', 'endless'],

  judge(history, resource, conditions) {
    const origins = originsOf(resource, conditions);
    const stray = ownLists(history)
      .map((it) => strayAddress(it, origins))
      .find((it) => it !== undefined);
    const walks = walksIn(history);
    const verdict = stray ?? firstBroken(walks, (it) => standstill(it) ?? deadEnd(it, history) ?? endless(it, history));
    if (verdict !== undefined) return verdict;
    const ended = walks.filter(({ isComplete, pages }) => isComplete && pages.length > 1);
    return ended.length === 0
      ? inconclusive('no list of more than one page was read to its end')
      : holds(...ended.flatMap(({ pages }) => pages));
  },
};

const ADDRESSES: readonly PageAddress[] = ['url', 'first_page_url', 'next_page_url', 'previous_page_url'];

function originsOf(resource: Resource, { origins }: Conditions): ReadonlySet<string> {
  const documented = documents[resource.document].servers.map(({ url }) => url);
  return new Set([...documented, ...origins].filter((it) => URL.canParse(it)).map((it) => originOf(new URL(it))));
}

function originOf(address: URL): string {
  return `${address.protocol}//${hostOf(address.href)}`;
}

function strayAddress(page: Answered, origins: ReadonlySet<string>): Broken | undefined {
  const field = ADDRESSES.find((it) => {
    const address = pageAddress(page, it);
    return address !== undefined && !origins.has(originOf(address));
  });
  const says = {
    expected: `${field} is on the documented origin or the target's own`,
    observed: 'it is on another one',
  };
  return field && broken('other-origin', says, page);
}

function standstill({ pages }: Walk): Broken | undefined {
  const visited = new Set<string>();
  for (const page of pages) {
    const own = placesOf(page);
    const next = pageAddress(page, 'next_page_url');
    const says = { expected: 'next_page_url leads to a page that was not read yet', observed: 'it leads back' };
    if (next && own.includes(placeIn(next))) return broken('same-page', says, page);
    for (const place of own) visited.add(place);
    if (next && visited.has(placeIn(next))) return broken('visited', says, pages[0], page);
  }
  return undefined;
}

/** The places at which a page was found, as it says itself and as it was asked for. */
function placesOf(page: Answered): readonly string[] {
  const own = pageAddress(page, 'url');
  const asked = URL.canParse(page.request.url) ? [placeIn(new URL(page.request.url))] : [];
  return [...asked, ...(own ? [placeIn(own)] : [])];
}

function deadEnd({ pages }: Walk, history: History): Broken | undefined {
  const last = pages.at(-1) ?? pages[0];
  const next = followed(last, history);
  if (next === undefined || !isRefusal(next)) return undefined;
  const says = { expected: 'next_page_url can be followed', observed: `that is answered with ${next.outcome.status}` };
  return broken('refused', says, last, next);
}

const MOST_EMPTY_PAGES = 2;

// A server that filters its pages may have an empty one among them, but not one after the other and none behind.
function endless({ pages, isComplete }: Walk, { resource }: History): Broken | undefined {
  const lastFilled = pages.findLastIndex((page) => (listItems(page, resource)?.length ?? 0) > 0);
  const trailing = pages.slice(lastFilled + 1);
  const [first] = trailing;
  if (isComplete || first === undefined || trailing.length <= MOST_EMPTY_PAGES) return undefined;
  if (trailing.some((page) => namesNoPage(page, 'next_page_url'))) return undefined;
  const says = {
    expected: 'the last page has no next_page_url',
    observed: `${trailing.length} empty pages each have one`,
  };
  return broken('endless', says, first, ...trailing.slice(1));
}
