import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { longNameCode } from './long-name-code.ts';

const named = (length: number, code: number, rest: Partial<Line> = {}): Line => ({
  step: 'create',
  fields: { FriendlyName: '🔑'.repeat(length) },
  status: 400,
  body: errorBody(code, 400),
  ...rest,
});
const accepted: Line = { step: 'create' };

const cases: Cases = {
  'holds for 70001': ['holds', accepted, named(65, 70001)],
  'another code': ['broken: other-code', accepted, named(65, 20001)],
  'another code for an update': [
    'broken: other-code',
    { step: 'update', sid: 'x' },
    named(70, 20001, { step: 'update', sid: 'x' }),
  ],
  'is inconclusive where every creation is refused': ['inconclusive', named(65, 1)],
  'a name of 64 characters is refused for another reason': ['inconclusive', accepted, named(64, 1)],
  '422 is fine, and has no such code': ['inconclusive', accepted, named(65, 1, { status: 422 })],
  'an intruder is told something else': ['inconclusive', accepted, named(65, 1, { actor: 'nobody' })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(longNameCode, apiKey, ...lines), verdict));
}
