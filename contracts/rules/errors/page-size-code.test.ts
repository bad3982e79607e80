import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { pageSizeCode } from './page-size-code.ts';

const accepted: Line = { step: 'list' };
const refused = (size: string, code: number, rest: Partial<Line> = {}): Line => ({
  step: 'list',
  query: { PageSize: size },
  status: 400,
  body: errorBody(code, 400),
  ...rest,
});

const cases: Cases = {
  'holds for 20007': ['holds', accepted, refused('1001', 20007)],
  'another code': ['broken: other-code', accepted, refused('1001', 20001)],
  'a page of none is no page that is too large': ['inconclusive', accepted, refused('0', 20001), refused('x', 20001)],
  'a size that is cut down is not refused': ['inconclusive', accepted, { step: 'list', query: { PageSize: '1001' } }],
  'is inconclusive where every list is refused': ['inconclusive', refused('1001', 1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(pageSizeCode, apiKey, ...lines), verdict));
}
