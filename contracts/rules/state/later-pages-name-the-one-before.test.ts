import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { pageBefore, pageOf } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { laterPagesNameTheOneBefore } from './later-pages-name-the-one-before.ts';

const cases: Cases = {
  'holds where they do': ['holds', pageBefore(0, [1, 2]), pageOf(1, [3])],
  'the second page does not': ['broken: missing', pageBefore(0, [1, 2]), pageOf(1, [3], { previous_page_url: null })],
  'the third page does not': [
    'broken: missing',
    pageBefore(0, [1, 2]),
    pageBefore(1, [3, 4]),
    pageOf(2, [5], { previous_page_url: undefined }),
  ],
  'the first page need not': ['inconclusive', pageOf(0, [1])],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(laterPagesNameTheOneBefore, awsCredential, ...lines), verdict));
}
