import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unauthenticatedCode } from './unauthenticated-code.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid };
const refused = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'fetch',
  sid,
  actor: 'nobody',
  status: 401,
  body: errorBody(code, 401),
  ...rest,
});

const cases: Cases = {
  'holds for 20003': ['holds', accepted, refused(20003)],
  'is inconclusive where good credentials are refused too': ['inconclusive', { ...accepted, status: 401 }, refused(1)],
  'is inconclusive for another status': ['inconclusive', accepted, refused(20403, { status: 403 })],
  'is inconclusive for a body that cannot be read': ['inconclusive', accepted, refused(1, { body: { code: 1 } })],
  'another code': ['broken: other-code', accepted, refused(20003), refused(70051, { actor: 'wrong-token' })],
  'another code in problem details': [
    'broken: other-code',
    accepted,
    refused(1, { body: { type: 'a', title: 'b', status: 401, code: 20404 } }),
  ],
  'a key without a permission has another code': [
    'holds',
    accepted,
    refused(20003),
    refused(70051, { actor: 'restricted-key' }),
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(unauthenticatedCode, apiKey, ...lines), verdict));
}
