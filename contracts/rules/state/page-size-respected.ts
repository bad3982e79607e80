import { listItems } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { askedPageSize, namesNoPage, walksIn } from '../../evidence/pages.ts';
import { livingAt } from '../../evidence/whereabouts.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
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
    const count = (page: Answered) => listItems(page, resource)?.length ?? 0;
    const walks = walksIn(history).flatMap(({ pages }) => {
      const size = askedPageSize(pages[0]);
      return size === undefined ? [] : [{ size, pages }];
    });
    for (const { size, pages } of walks) {
      const page = pages.find((it) => count(it) > size);
      if (page === undefined) continue;
      const says = { expected: `at most ${size} items, as asked for`, observed: `the page has ${count(page)}` };
      return page === pages[0] ? broken('more-items', says, page) : broken('more-items', says, pages[0], page);
    }
    // Where there was no more to show than was asked for, nothing was held back.
    const tried = walks.filter(
      ({ size, pages: [first] }) =>
        !namesNoPage(first, 'next_page_url') || new Set(livingAt(history, first).map(({ sid }) => sid)).size > size,
    );
    return tried.length === 0
      ? inconclusive('no list was longer than the page that was asked for')
      : holds(...tried.flatMap(({ pages }) => pages));
  },
};
