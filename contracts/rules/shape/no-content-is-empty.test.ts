import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { noContentIsEmpty } from './no-content-is-empty.ts';

const sid = `SK${'a'.repeat(32)}`;

const cases: Cases = {
  'holds without a body': ['holds', { step: 'delete', sid }],
  'holds where a length of 0 is announced': ['holds', { step: 'delete', sid, headers: { 'content-length': '0' } }],
  'a body': ['broken: body', { step: 'delete', sid }, { step: 'delete', sid, body: {} }],
  'a body that is only announced': [
    'broken: announced-body',
    { step: 'delete', sid, headers: { 'content-length': '2' } },
  ],
  'a fetch answered 204 with a body': ['broken: body', { step: 'fetch', sid, status: 204, body: 'x' }],
  'is inconclusive where a deletion was answered otherwise': [
    'inconclusive',
    { step: 'delete', sid, status: 200, body: {} },
  ],
  'is inconclusive where a deletion was refused': ['inconclusive', { step: 'delete', sid, status: 404, body: {} }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(noContentIsEmpty, apiKey, ...lines), verdict));
}

test('it is the same for tokens', () => {
  assert.equal(verdictOf(noContentIsEmpty, authToken, { step: 'delete', body: 'x' }), 'broken: body');
});
