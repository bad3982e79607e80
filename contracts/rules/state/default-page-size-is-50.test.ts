import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { listed, pageOf, pageUrl, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { defaultPageSizeIs50 } from './default-page-size-is-50.ts';

const plain = (page_size: unknown, ...items: readonly number[]): Line => ({
  step: 'list',
  body: { credentials: items.map((n) => shown(n)), meta: { page_size, url: pageUrl(0) } },
});

const cases: Cases = {
  'holds where page_size is 50': ['holds', plain(50, 1, 2)],
  'another size': ['broken: other-size', plain(20, 1, 2)],
  'more items': ['broken: more-items', plain(50, ...Array.from({ length: 51 }, (_, n) => n))],
  'a size that is asked for is another matter': ['inconclusive', pageOf(0, [1]), listed(1)],
  'a later page is another matter': ['inconclusive', { ...plain(20, 1), query: { Page: '1' } }],
  'is inconclusive where page_size is no number': ['inconclusive', plain('50', 1), { step: 'list', body: [] }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(defaultPageSizeIs50, awsCredential, ...lines), verdict));
}
