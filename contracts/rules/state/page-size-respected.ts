import { askedPageSize, countOf, namesNoPage, walksIn } from '../../evidence/pages.ts';
import { livingAt } from '../../evidence/whereabouts.ts';
import { broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeComponent } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const pageSizeRespected: Rule = {
  id: 'page-size-respected',
  title: 'A page has no more items than were asked for',
  level: 'MUST',
  profile: 'state',
  sources: citeComponent(collections, 'parameters/PageSize'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['more-items'],

  judge(history, resource) {
    const walks = walksIn(history).flatMap(({ pages }) => {
      const size = askedPageSize(pages[0]);
      return size === undefined ? [] : [{ size, pages }];
    });
    const found = firstBroken(walks, ({ size, pages }) => {
      const page = pages.find((it) => countOf(it, resource) > size);
      const expected = `a page has at most ${size} items, as asked for`;
      return page && broken('more-items', { expected, observed: `it has ${countOf(page, resource)}` }, pages[0], page);
    });
    if (found !== undefined) return found;
    // Where there was no more to show than was asked for, nothing was held back.
    const tried = walks.filter(
      ({ size, pages: [first] }) =>
        !namesNoPage(first, 'next_page_url') || new Set(livingAt(history, first).map(({ sid }) => sid)).size > size,
    );
    return tried.length === 0
      ? inconclusive('no list was longer than the page that was asked for')
      : holds(tried.flatMap(({ pages }) => pages));
  },
};
