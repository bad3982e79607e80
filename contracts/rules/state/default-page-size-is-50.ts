import { listItems } from '../../evidence/answers.ts';
import { asksFirstPage, DEFAULT_PAGE_SIZE, metaOf, ownLists } from '../../evidence/pages.ts';
import { queryField } from '../../evidence/requests.ts';
import { broken, holds } from '../judgement.ts';
import { citeParameter } from '../meta-sources.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const defaultPageSizeIs50: Rule = {
  id: 'default-page-size-is-50',
  title: 'A page has up to 50 items where no size is asked for',
  level: 'SHOULD',
  profile: 'state',
  sources: [...citeParameter('PageSize'), ...cite('twilio-responses', 'paging', ...collections)],
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
