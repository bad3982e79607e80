import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import { historyOf } from '../../evidence/history.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { requiredFieldsEnforced } from './required-fields-enforced.ts';

const sid = `CR${'a'.repeat(32)}`;
const right: Line = { step: 'create', fields: { Credentials: 'a:b', FriendlyName: 'right' }, body: { sid } };
const wrong: Line = { step: 'create', fields: { FriendlyName: 'wrong' }, status: 400 };

const cases: Cases = {
  'holds where the field is asked for': ['holds', right, wrong],
  'holds with 422': ['holds', right, { ...wrong, status: 422 }],
  'is broken where a creation without it is accepted': ['broken: accepted', right, { ...wrong, status: 201, body: {} }],
  'is broken where it is redirected': ['broken: accepted', right, { ...wrong, status: 302 }],
  'is broken where the refused one is listed later': [
    'broken: changed',
    right,
    wrong,
    { step: 'list', body: { credentials: [{ sid: `CR${'b'.repeat(32)}`, friendly_name: 'wrong' }] } },
  ],
  'is broken where a creation without a body is accepted': ['broken: accepted', { step: 'create', status: 201 }],
  'is inconclusive where no creation is accepted': ['inconclusive', { ...right, status: 400 }, wrong],
  'is inconclusive where nothing was left out': ['inconclusive', right],
  'is inconclusive where the answer is about credentials': ['inconclusive', right, { ...wrong, status: 401 }],
  'is inconclusive where the server is busy': ['inconclusive', right, { ...wrong, status: 429 }],
  'leaves server errors to another rule': ['inconclusive', right, { ...wrong, status: 500 }],
  'is broken where it was left out on purpose, and is accepted': [
    'broken: accepted',
    { ...wrong, variation: { kind: 'missing-field', field: 'Credentials' }, status: 201 },
  ],
  'asks for nothing in an update': ['inconclusive', right, { ...wrong, step: 'update', sid, status: 200 }],
  'does not judge other actors': ['inconclusive', right, { ...wrong, actor: 'nobody', status: 201 }],
  'does not judge requests that are wrong in another way': [
    'inconclusive',
    right,
    { ...wrong, variation: { kind: 'wrong-content-type' }, status: 201 },
  ],
};

const keys: Line = { step: 'list', query: { AccountSid: 'AC1' }, body: { keys: [] } };

test('a list of keys without an account is refused', () => {
  const created: Line = { step: 'create', fields: { AccountSid: 'AC1' }, body: {} };
  const without: Line = { step: 'list', query: { PageSize: '2' }, status: 400 };
  assert.equal(verdictOf(requiredFieldsEnforced, apiKey, created, keys, without), 'holds');
  assert.equal(verdictOf(requiredFieldsEnforced, apiKey, keys, { ...without, status: 200 }), 'broken: accepted');
});

test('a page address of the server needs no account', () => {
  for (const query of [{ PageToken: 'PA1' }, { PageSize: '2', Page: '1' }, { cursor: 'x' }]) {
    assert.equal(verdictOf(requiredFieldsEnforced, apiKey, keys, { step: 'list', query }), 'inconclusive');
  }
  assert.equal(verdictOf(requiredFieldsEnforced, apiKey, keys, { step: 'list', url: 'nowhere' }), 'inconclusive');
});

test('a list of credentials needs no account', () => {
  assert.equal(verdictOf(requiredFieldsEnforced, awsCredential, { step: 'list' }), 'inconclusive');
});

test('a body of another kind than a form is for another rule', () => {
  const exchanges = writtenHistory(awsCredential, right, { ...wrong, status: 201 }).exchanges.map((it) =>
    it.number === 1 ? it : { ...it, request: { ...it.request, headers: { 'content-type': 'application/json' } } },
  );
  const history = historyOf('inputs', awsCredential, exchanges);
  assert.equal(requiredFieldsEnforced.judge(history, awsCredential, conditions).kind, 'inconclusive');
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(requiredFieldsEnforced, awsCredential, ...lines), verdict));
}
