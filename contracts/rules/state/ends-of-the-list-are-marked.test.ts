import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, listed, pageBefore, pageOf, pageUrl } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { endsOfTheListAreMarked } from './ends-of-the-list-are-marked.ts';

const five: readonly Line[] = [1, 2, 3, 4, 5].map((n) => created(n));

const cases: Cases = {
  'holds where null marks them': ['holds', ...five, pageBefore(0, [1, 2]), pageBefore(1, [3, 4]), pageOf(2, [5])],
  'holds where nothing marks them': [
    'holds',
    created(1),
    pageBefore(0, [2, 1], { previous_page_url: undefined }),
    pageOf(1, [3], { next_page_url: undefined }),
  ],
  'a page before the first': ['broken: page-before-the-first', pageOf(0, [1], { previous_page_url: pageUrl(0) })],
  'a page after one that is not full': ['broken: page-after-the-last', ...five, pageBefore(0, [1]), pageOf(1, [])],
  'a page after a full one may turn out to be empty': [
    'holds',
    created(1),
    created(2),
    pageBefore(0, [1, 2]),
    pageOf(1, []),
  ],
  'a page that is not full may be followed by another': ['holds', created(1), pageBefore(0, [2]), pageOf(1, [1, 3])],
  'an end while there is more': ['broken: end-before-the-last', ...five, pageOf(0, [1, 2])],
  'an end on the second page while there is more': [
    'broken: end-before-the-last',
    ...five,
    pageBefore(0, [1, 2]),
    pageOf(1, [3, 4]),
  ],
  'an end on a page that is not full is for others to judge': ['inconclusive', created(1), created(2), pageOf(0, [1])],
  'an end on a later page that is not full is, too': [
    'holds',
    ...five,
    pageBefore(0, [1, 2]),
    pageBefore(1, [3, 4]),
    pageOf(2, []),
  ],
  'an end on a page that is full by the size that was asked for': [
    'broken: end-before-the-last',
    ...five,
    pageOf(0, [1, 2], { page_size: undefined }),
  ],
  'an end on a page that is not full by the size that was asked for, or by default': [
    'inconclusive',
    ...five,
    pageOf(0, [1], { page_size: undefined }),
    { ...pageOf(0, [1, 2], { page_size: undefined }), query: {} },
  ],
  'a page after one that is not full, in a list that begins with an empty one': [
    'broken: page-after-the-last',
    pageBefore(0, []),
    pageBefore(1, [1]),
    pageOf(2, []),
  ],
  'a page that was emptied in between': ['inconclusive', ...five, pageBefore(0, [1]), deleted(2), pageOf(1, [])],
  'a size that the server lowers': ['holds', created(1), pageBefore(0, [1], { page_size: 1 }), pageOf(1, [])],
  'a later page may have one before': ['inconclusive', { ...pageOf(1, [1]), query: { PageToken: 'x' } }],
  'is inconclusive where there is one page': ['inconclusive', created(1), listed(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(endsOfTheListAreMarked, awsCredential, ...lines), verdict));
}
