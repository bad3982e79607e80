import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, listed, pageBefore, pageOf } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { pageSizeRespected } from './page-size-respected.ts';

const LIST = 'http://127.0.0.1:4010/v1/Credentials/AWS';
const five: readonly Line[] = [1, 2, 3, 4, 5].map((n) => created(n));

const cases: Cases = {
  'holds where each page has at most as many': [
    'holds',
    ...five,
    pageBefore(0, [1, 2]),
    pageBefore(1, [3, 4]),
    pageOf(2, [5]),
  ],
  'holds where the only page is full and more exist': ['holds', ...five, pageOf(0, [1, 2])],
  'a first page with more': ['broken: more-items', ...five, pageOf(0, [1, 2, 3, 4, 5])],
  'a second page with more': ['broken: more-items', ...five, pageBefore(0, [1, 2]), pageOf(1, [3, 4, 5])],
  'a second page with more, whose address has lost the size': [
    'broken: more-items',
    ...five,
    pageBefore(0, [1, 2], { next_page_url: `${LIST}?PageToken=x` }),
    { ...pageOf(1, [3, 4, 5]), query: { PageToken: 'x' } },
  ],
  'a size that is out of range says nothing': [
    'inconclusive',
    ...five,
    { ...listed(1), query: { PageSize: '0' }, variation: { kind: 'page-size', size: 0 } },
    { ...listed(1), query: { PageSize: '0' } },
    { ...listed(1), query: { PageSize: '1.5' } },
  ],
  'a stranger’s list says nothing': ['inconclusive', ...five, { ...pageOf(0, [1, 2, 3]), actor: 'stranger' }],
  'is inconclusive where there is less than was asked for': ['inconclusive', created(1), pageOf(0, [1]), listed(1)],
  'is inconclusive where the list is empty': ['inconclusive', pageOf(0, [])],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(pageSizeRespected, awsCredential, ...lines), verdict));
}
