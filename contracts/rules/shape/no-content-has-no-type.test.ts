import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { noContentHasNoType } from './no-content-has-no-type.ts';

const sid = `SK${'a'.repeat(32)}`;
const typed = { 'content-type': 'application/json' };

const cases: Cases = {
  'holds without a type': ['holds', { step: 'delete', sid }],
  'a type': ['broken: typed', { step: 'delete', sid }, { step: 'delete', sid, headers: typed }],
  'is inconclusive where nothing was deleted': ['inconclusive', { step: 'delete', sid, status: 404, headers: typed }],
  'a type of another answer is fine': ['holds', { step: 'delete', sid }, { step: 'fetch', sid, body: {} }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(noContentHasNoType, apiKey, ...lines), verdict));
}
