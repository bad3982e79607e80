import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { badPolicyCode } from './bad-policy-code.ts';

const accepted: Line = { step: 'create' };
const bad = (code: number, how: 'unknown-permission' | 'not-json', rest: Partial<Line> = {}): Line => ({
  step: 'create',
  status: 400,
  body: errorBody(code, 400),
  variation: { kind: 'invalid-policy', how },
  ...rest,
});

const cases: Cases = {
  'holds for 70002': ['holds', accepted, bad(70002, 'unknown-permission')],
  'another code': ['broken: other-code', accepted, bad(20001, 'unknown-permission')],
  'what is no JSON may have another code': [
    'holds',
    accepted,
    bad(70002, 'unknown-permission'),
    bad(20001, 'not-json'),
  ],
  'is inconclusive where every creation is refused': ['inconclusive', bad(1, 'unknown-permission')],
  '422 is fine, and has no such code': ['inconclusive', accepted, bad(1, 'unknown-permission', { status: 422 })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(badPolicyCode, apiKey, ...lines), verdict));
}
