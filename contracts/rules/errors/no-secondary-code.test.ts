import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { noSecondaryCode } from './no-secondary-code.ts';

const created: Line = { step: 'create', body: { secondary_auth_token: 'b'.repeat(32) } };
const missing = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'delete',
  status: 404,
  body: errorBody(code, 404),
  ...rest,
});

const cases: Cases = {
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
  'is inconclusive where only one of the two has the code': [
    'inconclusive',
    created,
    { step: 'delete' },
    missing(20404),
    created,
    { step: 'promote', body: { auth_token: 'b'.repeat(32) } },
    { ...missing(1, { status: 409 }), step: 'promote' },
  ],
  'an intruder is told something else': ['inconclusive', created, { step: 'delete' }, missing(1, { actor: 'nobody' })],
};

test('says which request has no documented code', () => {
  const lines = [
    created,
    { step: 'promote', body: { auth_token: 'b'.repeat(32) } },
    { step: 'promote', status: 409 },
  ] as const;
  const judgement = noSecondaryCode.judge(writtenHistory(authToken, ...lines), authToken, conditions);
  const reason = 'the promote request was answered with 409, for which no code is documented';
  assert.deepEqual(judgement, { kind: 'inconclusive', reason });
});

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(noSecondaryCode, authToken, ...lines), verdict));
}
