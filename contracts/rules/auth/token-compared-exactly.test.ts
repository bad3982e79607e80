import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { tokenComparedExactly } from './token-compared-exactly.ts';

const sid = `CR${'a'.repeat(32)}`;
const fetched: Line = { step: 'fetch', sid, body: {} };
const altered = (how: 'other-case' | 'prefix' | 'suffix' | 'truncated' | 'empty', status: number): Line => ({
  ...fetched,
  actor: 'wrong-token',
  password: 'whatever it was',
  variation: { kind: 'altered-token', how },
  status,
});

const cases: Cases = {
  'holds where all are refused': [
    'holds',
    fetched,
    altered('other-case', 401),
    altered('prefix', 403),
    altered('truncated', 401),
  ],
  'is broken where case is ignored': ['broken: other-case', fetched, altered('other-case', 200)],
  'is broken where a beginning may be added': ['broken: longer', fetched, altered('prefix', 200)],
  'is broken where an end may be added': ['broken: longer', fetched, altered('truncated', 401), altered('suffix', 200)],
  'is broken where the end may be missing': ['broken: shorter', fetched, altered('truncated', 200)],
  'is broken where it may be missing': ['broken: shorter', fetched, altered('truncated', 401), altered('empty', 200)],
  'is inconclusive where the right token is refused, too': [
    'inconclusive',
    { ...fetched, status: 401 },
    altered('prefix', 401),
  ],
  'is inconclusive where the refusal is of something else': ['inconclusive', fetched, altered('prefix', 404)],
  'is inconclusive where no such token was tried': [
    'inconclusive',
    fetched,
    { ...fetched, actor: 'wrong-token', password: 'f'.repeat(32), status: 200 },
  ],
};

const used: Line = { step: 'use' };
const tried = (password: string, status: number): Line => ({ step: 'use', actor: 'wrong-token', password, status });

const judge = (...lines: readonly Line[]) => verdictOf(tokenComparedExactly, authToken, ...lines);

test('tokens are compared where no variation says how they differ', () => {
  assert.equal(judge(tried(OWNER_TOKEN.toUpperCase(), 401), used), 'holds');
  assert.equal(judge(used, tried(OWNER_TOKEN.toUpperCase(), 200)), 'broken: other-case');
  assert.equal(judge(used, tried(`${OWNER_TOKEN}0`, 200)), 'broken: longer');
  assert.equal(judge(used, tried(OWNER_TOKEN.slice(0, -1), 200)), 'broken: shorter');
  assert.equal(judge(used, tried('0', 200)), 'inconclusive');
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(tokenComparedExactly, awsCredential, ...lines), verdict));
}
