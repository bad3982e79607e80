import type { Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import { asksFirstPage, countOf, metaOf, ownLists } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeComponent } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const defaultPageSizeIs50: Rule = {
  id: 'default-page-size-is-50',
  title: 'A page has up to 50 items where no size is asked for',
  level: 'SHOULD',
  profile: 'state',
  sources: [
    ...citeComponent(collections, 'parameters/PageSize'),
    ...cite('twilio-responses', 'paging', ...collections),
  ],
  scenario: 'paging',
  covers: ['list'],
  branches: ['other-size', 'more-items'],

  judge(history, resource) {
    const lists = ownLists(history).filter((it) => asksFirstPage(it) && queryField(it, 'PageSize') === undefined);
    const found = firstBroken(lists, (it) => judgeList(it, resource));
    return found ?? holds(lists.filter((it) => typeof metaOf(it)?.page_size === 'number'));
  },
};

function judgeList(list: Answered, resource: Resource): Broken | undefined {
  const count = countOf(list, resource);
  const many = { expected: `a page has at most ${DEFAULT_PAGE_SIZE} items`, observed: `it has ${count}` };
  if (count > DEFAULT_PAGE_SIZE) return broken('more-items', many, list);
  const size = metaOf(list)?.page_size;
  if (typeof size !== 'number' || size === DEFAULT_PAGE_SIZE) return undefined;
  return broken('other-size', { expected: `page_size is ${DEFAULT_PAGE_SIZE}`, observed: `it is ${size}` }, list);
}
