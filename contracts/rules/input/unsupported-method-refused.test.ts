import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { accepted, strayCases } from '../stray-cases.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unsupportedMethodRefused } from './unsupported-method-refused.ts';

const stray: Line = { step: 'stray', variation: { kind: 'unsupported-method' }, status: 404 };

const cases: Cases = {
  ...strayCases(stray),
  'holds with 405': ['holds', accepted, { ...stray, status: 405 }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(unsupportedMethodRefused, authToken, ...lines), verdict));
}
