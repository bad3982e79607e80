import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, listed, pageBefore, pageOf, renamed } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { pagesCoverEverythingOnce } from './pages-cover-everything-once.ts';

const five: readonly Line[] = [1, 2, 3, 4, 5].map((n) => created(n));

const cases: Cases = {
  'holds where each is on one page': ['holds', ...five, pageBefore(0, [5, 4]), pageBefore(1, [3, 2]), pageOf(2, [1])],
  'holds beside what others made': ['holds', created(1), pageBefore(0, [7, 8]), pageOf(1, [1, 9])],
  'one on two pages': ['broken: repeated', ...five, pageBefore(0, [1, 2]), pageBefore(1, [2, 3]), pageOf(2, [4, 5])],
  'one twice on one page': ['broken: repeated', created(1), listed(1, 1)],
  'one of somebody else’s on two pages': ['broken: repeated', created(1), pageBefore(0, [1, 7]), pageOf(1, [7])],
  'one on no page': ['broken: missing', ...five, pageBefore(0, [1, 2]), pageBefore(1, [3, 4]), pageOf(2, [])],
  'one between two pages': ['broken: missing', ...five, pageBefore(0, [1, 2]), pageOf(1, [4, 5])],
  'one that is deleted in between': [
    'inconclusive',
    ...five,
    pageBefore(0, [1, 2]),
    deleted(1),
    pageBefore(1, [4, 5]),
    pageOf(2, []),
  ],
  'one that moves in between': [
    'inconclusive',
    ...five,
    pageBefore(0, [1, 2]),
    renamed(2, 'b'),
    pageBefore(1, [3, 4]),
    pageOf(2, [5, 2]),
  ],
  'one that may be made in between': [
    'inconclusive',
    ...five,
    pageBefore(0, [1, 2]),
    created(6, { lost: 'unknown' }),
    pageBefore(1, [2, 3]),
    pageOf(2, [4, 5]),
  ],
  'one that is made later': [
    'holds',
    created(1),
    created(2),
    created(3),
    pageBefore(0, [1, 2]),
    pageOf(1, [3]),
    created(4),
  ],
  'pages that end too soon to be sure': ['inconclusive', ...five, pageBefore(0, [1, 2]), pageBefore(1, [3, 4])],
  'a page that was refused': ['inconclusive', ...five, pageBefore(0, [1, 2]), { ...pageOf(1, []), status: 500 }],
  'two walks may have the same': [
    'holds',
    created(1),
    created(2),
    created(3),
    pageBefore(0, [1, 2]),
    pageOf(1, [3]),
    pageBefore(0, [1, 2]),
    pageOf(1, [3]),
  ],
  'items without a sid are for others to judge': [
    'inconclusive',
    created(1),
    { step: 'list', body: { credentials: [{}, {}, null], meta: { next_page_url: 3 } } },
  ],
  'is inconclusive where there is one page': ['inconclusive', created(1), listed(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(pagesCoverEverythingOnce, awsCredential, ...lines), verdict));
}
