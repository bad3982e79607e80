import { listItems } from '../../evidence/answers.ts';
import { DEFAULT_PAGE_SIZE } from '../../evidence/limits.ts';
import { asksFirstPage, metaOf, ownLists } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { broken, holds } from '../judgement.ts';
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
    for (const list of lists) {
      const count = listItems(list, resource)?.length ?? 0;
      const expected = `at most ${DEFAULT_PAGE_SIZE} items`;
      if (count > DEFAULT_PAGE_SIZE) return broken('more-items', { expected, observed: `there are ${count}` }, list);
      const size = metaOf(list)?.page_size;
      if (typeof size !== 'number' || size === DEFAULT_PAGE_SIZE) continue;
      const says = { expected: `page_size is ${DEFAULT_PAGE_SIZE}`, observed: `it is ${size}` };
      return broken('other-size', says, list);
    }
    return holds(...lists.filter((it) => typeof metaOf(it)?.page_size === 'number'));
  },
};
