import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import {
  askedPageSize,
  asksFirstPage,
  countOf,
  isUndisturbed,
  itemsOf,
  metaOf,
  namesNoPage,
  ownLists,
  type Walk,
  walksIn,
} from '../../evidence/pages.ts';
import { dueIn } from '../due.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { citeMeta } from '../property-sources.ts';
import type { Conditions, Rule } from '../rule.ts';

export const endsOfTheListAreMarked: Rule = {
  id: 'ends-of-the-list-are-marked',
  title: 'The first page has no page before it, and only the last one has none after it',
  level: 'MUST',
  profile: 'state',
  sources: citeMeta('previous_page_url', 'next_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['page-before-the-first', 'page-after-the-last', 'end-before-the-last'],

  judge(history, _, conditions) {
    const walks = walksIn(history).filter((it) => isUndisturbed(history, it));
    const found =
      pageBeforeTheFirst(history) ??
      firstBroken(walks, (it) => pageAfterTheLast(it, history)) ??
      firstBroken(walks, (it) => endBeforeTheLast(it, history, conditions));
    return found ?? holds(walks.filter((it) => it.isComplete && it.pages.length > 1).flatMap(({ pages }) => pages));
  },
};

function pageBeforeTheFirst(history: History): Broken | undefined {
  const page = ownLists(history).find((it) => asksFirstPage(it) && !namesNoPage(it, 'previous_page_url'));
  const finding = { expected: 'the first page has no previous_page_url', observed: 'it has one' };
  return page && broken('page-before-the-first', finding, page);
}

// That a full page is the last one shows only when the next one is asked for, so a server may offer that once too often.
function pageAfterTheLast({ pages }: Walk, history: History): Broken | undefined {
  const index = pages.findIndex((page, at) => at > 0 && countOf(page, history.resource) === 0);
  const [last, empty] = [pages[index - 1], pages[index]];
  if (last === undefined || empty === undefined || countOf(last, history.resource) >= sizeOf(last)) return undefined;
  const finding = { expected: 'a page that is not full has no next page', observed: 'it has one, which is empty' };
  return broken('page-after-the-last', finding, last, empty);
}

function endBeforeTheLast(walk: Walk, history: History, conditions: Conditions): Broken | undefined {
  const [first] = walk.pages;
  const last = walk.pages.at(-1) ?? first;
  if (!walk.isComplete || countOf(last, history.resource) < sizeOf(last)) return undefined;
  const listed = new Set(itemsOf(walk, history.resource).map(({ sid }) => sid));
  const missing = dueIn(first, history, conditions).find(({ sid }) => !listed.has(sid));
  const expected = 'a full page has a next page as long as there are more resources';
  const observed = 'it has none, and a resource that exists was on no page';
  return missing && broken('end-before-the-last', { expected, observed }, missing.creation, last);
}

function sizeOf(page: Answered): number {
  const said = metaOf(page)?.page_size;
  return typeof said === 'number' ? said : (askedPageSize(page) ?? DEFAULT_PAGE_SIZE);
}
