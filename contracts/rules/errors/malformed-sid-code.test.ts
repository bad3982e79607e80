import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { malformedSidCode } from './malformed-sid-code.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid };
const malformed = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'fetch',
  sid: `ZZ${'b'.repeat(32)}`,
  status: 400,
  body: errorBody(code, 400),
  variation: { kind: 'malformed-sid', how: 'wrong-prefix' },
  ...rest,
});

const cases: Cases = {
  'holds for 70002': ['holds', accepted, malformed(70002)],
  'is inconclusive where everything is refused': ['inconclusive', malformed(1)],
  'another code': ['broken: other-code', accepted, malformed(20001)],
  'a SID that is too short, without a word about it': [
    'broken: other-code',
    accepted,
    { step: 'fetch', sid: 'SKabc', status: 400, body: errorBody(20001, 400) },
  ],
  '404 is fine, and has no such code': ['inconclusive', accepted, malformed(20404, { status: 404 })],
  'a well-formed SID has no such code': ['inconclusive', accepted, malformed(1, { sid: `SK${'b'.repeat(32)}` })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(malformedSidCode, apiKey, ...lines), verdict));
}
