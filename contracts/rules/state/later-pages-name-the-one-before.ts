import { namesNoPage, walksIn } from '../../evidence/pages.ts';
import { broken, judgeEach } from '../judgement.ts';
import { citeMeta } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const laterPagesNameTheOneBefore: Rule = {
  id: 'later-pages-name-the-one-before',
  title: 'Every page after the first has the address of the one before',
  level: 'SHOULD',
  profile: 'state',
  sources: citeMeta('previous_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['missing'],

  judge(history) {
    const later = walksIn(history).flatMap(({ pages: [, ...others] }) => others);
    return judgeEach(later, (page) => {
      const finding = { expected: 'a page after the first has a previous_page_url', observed: 'it has none' };
      return namesNoPage(page, 'previous_page_url') ? broken('missing', finding, page) : undefined;
    });
  },
};
