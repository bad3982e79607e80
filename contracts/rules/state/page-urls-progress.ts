import type { Resource } from '../../../specs/catalogue.ts';
import { documents } from '../../../specs/documents.ts';
import { type Answered, isRefusal } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import {
  countOf,
  followed,
  ownLists,
  PAGE_ADDRESSES,
  pageAddress,
  placeIn,
  type Walk,
  walksIn,
} from '../../evidence/pages.ts';
import { addressAsked } from '../../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { hostOf } from '../own-address.ts';
import { citeMeta } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';

export const pageUrlsProgress: Rule = {
  id: 'page-urls-progress',
  title: 'The addresses of pages stay on the origin and lead from page to page to an end',
  level: 'MUST',
  profile: 'state',
  sources: citeMeta('next_page_url', 'url', 'first_page_url', 'previous_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['other-origin', 'same-page', 'visited', 'refused', 'endless'],

  judge(history, resource, conditions) {
    const origins = originsOf(resource, conditions);
    const walks = walksIn(history);
    const found =
      firstBroken(ownLists(history), (it) => strayAddress(it, origins)) ??
      firstBroken(walks, (it) => standstill(it) ?? deadEnd(it, history) ?? endless(it, history));
    if (found !== undefined) return found;
    const ended = walks.filter(({ isComplete, pages }) => isComplete && pages.length > 1);
    return ended.length === 0
      ? inconclusive('no list of more than one page was read to its end')
      : holds(ended.flatMap(({ pages }) => pages));
  },
};

function originsOf(resource: Resource, { origins }: Conditions): ReadonlySet<string> {
  const documented = documents[resource.document].servers.map(({ url }) => url);
  return new Set([...documented, ...origins].filter((it) => URL.canParse(it)).map((it) => originOf(new URL(it))));
}

function originOf(address: URL): string {
  return `${address.protocol}//${hostOf(address.href)}`;
}

function strayAddress(page: Answered, origins: ReadonlySet<string>): Broken | undefined {
  const field = PAGE_ADDRESSES.find((it) => {
    const address = pageAddress(page, it);
    return address !== undefined && !origins.has(originOf(address));
  });
  const finding = {
    expected: `${field} is on the documented origin or the target's own`,
    observed: 'it is on another one',
  };
  return field && broken('other-origin', finding, page);
}

function standstill({ pages }: Walk): Broken | undefined {
  const visited = new Set<string>();
  for (const page of pages) {
    const own = placesOf(page);
    const next = pageAddress(page, 'next_page_url');
    const finding = { expected: 'next_page_url leads to a page that was not read yet', observed: 'it leads back' };
    if (next && own.includes(placeIn(next))) return broken('same-page', finding, page);
    for (const place of own) visited.add(place);
    if (next && visited.has(placeIn(next))) return broken('visited', finding, pages[0], page);
  }
  return undefined;
}

/** The places at which a page was found, as it finding itself and as it was asked for. */
function placesOf(page: Answered): readonly string[] {
  const own = pageAddress(page, 'url');
  return [addressAsked(page), own].flatMap((it) => (it === undefined ? [] : [placeIn(it)]));
}

function deadEnd({ pages }: Walk, history: History): Broken | undefined {
  const last = pages.at(-1) ?? pages[0];
  const next = followed(last, history);
  if (next === undefined || !isRefusal(next)) return undefined;
  const finding = {
    expected: 'next_page_url can be followed',
    observed: `that was answered with ${next.outcome.status}`,
  };
  return broken('refused', finding, last, next);
}

const MOST_EMPTY_PAGES = 2;

// A server that filters its pages may have an empty one among them, but not one after the other and none behind.
function endless({ pages, isComplete }: Walk, { resource }: History): Broken | undefined {
  const lastFilled = pages.findLastIndex((page) => countOf(page, resource) > 0);
  const trailing = pages.slice(lastFilled + 1);
  const [first] = trailing;
  if (isComplete || first === undefined || trailing.length <= MOST_EMPTY_PAGES) return undefined;
  const finding = {
    expected: 'the last page has no next_page_url',
    observed: `${trailing.length} empty pages each have one`,
  };
  return broken('endless', finding, first, ...trailing);
}
