import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { secondSecondaryCode } from './second-secondary-code.ts';

const created: Line = { step: 'create', body: { secondary_auth_token: 'b'.repeat(32) } };
const second = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'create',
  status: 400,
  body: errorBody(code, 400),
  ...rest,
});

const cases: Cases = {
  'holds for 70002': ['holds', created, second(70002)],
  'another code': ['broken: other-code', created, second(20001)],
  'is inconclusive where there is none': ['inconclusive', created, { step: 'delete' }, second(1)],
  'is inconclusive where the first is not known': ['inconclusive', second(1)],
  '409 is fine, and has no such code': ['inconclusive', created, second(1, { status: 409 })],
  'an intruder is told something else': ['inconclusive', created, second(1, { actor: 'nobody' })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(secondSecondaryCode, authToken, ...lines), verdict));
}
