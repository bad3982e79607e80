import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unknownResourceCode } from './unknown-resource-code.ts';

const sid = `SK${'a'.repeat(32)}`;
const accepted: Line = { step: 'fetch', sid };
const missing = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'fetch',
  sid: `SK${'b'.repeat(32)}`,
  status: 404,
  body: errorBody(code, 404),
  variation: { kind: 'unknown-sid' },
  ...rest,
});

const { variation: _, ...deleted } = missing(1, { sid });

const cases: Cases = {
  'holds for 20404': ['holds', accepted, missing(20404)],
  'is inconclusive where everything is missing': ['inconclusive', missing(1)],
  'another code': ['broken: other-code', accepted, missing(20404), missing(70002)],
  'another code after a deletion': ['broken: other-code', accepted, { step: 'delete', sid }, deleted],
  'another code for a stranger': ['broken: other-code', accepted, { ...deleted, actor: 'stranger' }],
  'a malformed SID has no such code': [
    'inconclusive',
    accepted,
    missing(1, { sid: 'SKx', variation: { kind: 'malformed-sid', how: 'too-short' } }),
  ],
  'another status has no such code': ['inconclusive', accepted, missing(1, { status: 400 })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(unknownResourceCode, apiKey, ...lines), verdict));
}
