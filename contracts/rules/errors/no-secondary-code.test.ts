import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { verdictOf } from '../verdict-of.ts';
import { noSecondaryCode } from './no-secondary-code.ts';

const created: Line = { step: 'create', body: { secondary_auth_token: 'b'.repeat(32) } };
const missing = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'delete',
  status: 404,
  body: twilio(code, 404),
  ...rest,
});
const twilio = (code: number, status: number) => ({
  code,
  status,
  message: 'no',
  more_info: `https://www.twilio.com/docs/errors/${code}`,
});

const cases: Readonly<Record<string, readonly [string, ...Line[]]>> = {
  'holds for 20404': ['holds', created, { step: 'delete' }, missing(20404)],
  'another code': ['broken: other-code', created, { step: 'delete' }, missing(70002)],
  'another code for a promotion': [
    'broken: other-code',
    created,
    { step: 'promote', body: { auth_token: 'b'.repeat(32) } },
    { ...missing(70002), step: 'promote' },
  ],
  'is inconclusive where there may be one': ['inconclusive', missing(1), created, { step: 'delete' }],
  'is inconclusive where none was ever deleted': ['inconclusive', missing(1), missing(1)],
  '400 is fine, and has no such code': ['inconclusive', created, { step: 'delete' }, missing(1, { status: 400 })],
  'an intruder is told something else': ['inconclusive', created, { step: 'delete' }, missing(1, { actor: 'nobody' })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(noSecondaryCode, authToken, ...lines), verdict));
}
