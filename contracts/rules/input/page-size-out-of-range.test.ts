import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { pageSizeOutOfRange } from './page-size-out-of-range.ts';

const list = (size: string, page_size?: unknown): Line => ({
  step: 'list',
  query: { PageSize: size },
  body: { credentials: [], meta: { page_size } },
});
const control = list('50', 50);
const refused: Line = { step: 'list', query: { PageSize: '1001' }, status: 400 };

const cases: Cases = {
  'holds where it is refused': ['holds', control, refused],
  'holds where it is brought into range': ['holds', list('0', 1), list('1001', 1000)],
  'holds where it is the default': ['holds', list('0', 50)],
  'is broken where pages have no items': ['broken: below-one', control, list('0', 0)],
  'is broken where pages are too large': ['broken: above-thousand', control, list('1001', 1001)],
  'is broken where too many items come': [
    'broken: above-thousand',
    { ...list('5000'), body: { credentials: Array.from({ length: 1001 }, () => ({})) } },
  ],
  'is broken where a page is larger than its items show': [
    'broken: above-thousand',
    { ...list('5000'), body: { credentials: Array.from({ length: 1000 }, () => ({})), meta: { page_size: 5000 } } },
  ],
  'holds where a refusal repeats the size': ['holds', control, { ...refused, body: { meta: { page_size: 1001 } } }],
  'is inconclusive where every other list is out of range': ['inconclusive', list('0'), refused],
  'is inconclusive where the size is no number': ['inconclusive', control, list('1001x', 1001), list('x0', 1001)],
  'is inconclusive where every list is refused': ['inconclusive', { ...control, status: 400 }, refused],
  'is inconclusive where the answer does not say': ['inconclusive', control, list('0'), list('1001', '1001')],
  'is inconclusive where the size is in range': ['inconclusive', control, list('1000', 1000)],
  'is inconclusive where the answer is about the caller': ['inconclusive', control, { ...refused, status: 401 }],
};

test('a refusal holds beside a list that was accepted', () => {
  const history = writtenHistory(awsCredential, list('7'), refused);
  const judgement = pageSizeOutOfRange.judge(history, awsCredential, conditions);
  assert.deepEqual(judgement.kind === 'holds' && judgement.evidence, history.exchanges);
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(pageSizeOutOfRange, awsCredential, ...lines), verdict));
}
