import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { errorBody } from '../error-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { missingAccountSidCode } from './missing-account-sid-code.ts';

const accepted: Line = { step: 'list', query: { AccountSid: OWNER } };
const refused = (code: number, rest: Partial<Line> = {}): Line => ({
  step: 'list',
  status: 400,
  body: errorBody(code, 400),
  ...rest,
});

const cases: Cases = {
  'holds for 20001': ['holds', accepted, refused(20001)],
  'another code': ['broken: other-code', accepted, refused(70002)],
  'is inconclusive where every list is refused': ['inconclusive', refused(1)],
  'a list with an account is refused for another reason': [
    'inconclusive',
    accepted,
    refused(1, { query: { AccountSid: 'x' } }),
  ],
  '422 is fine, and has no such code': ['inconclusive', accepted, refused(1, { status: 422 })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(missingAccountSidCode, apiKey, ...lines), verdict));
}
