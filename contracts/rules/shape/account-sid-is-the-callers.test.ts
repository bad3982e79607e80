import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { accountSidIsTheCallers } from './account-sid-is-the-callers.ts';

const sid = `CR${'a'.repeat(32)}`;
const other = `AC${'b'.repeat(32)}`;
const creation: Line = { step: 'create', body: { sid, account_sid: OWNER } };

const cases: Cases = {
  'holds where it is the caller': ['holds', creation, { step: 'fetch', sid, body: { sid, account_sid: OWNER } }],
  'holds where it is the account that was named': [
    'holds',
    { step: 'create', fields: { AccountSid: other }, body: { sid, account_sid: other } },
    { step: 'fetch', sid, body: { sid, account_sid: other } },
  ],
  'is inconclusive without an account_sid': ['inconclusive', { step: 'create', body: { sid } }],
  'is inconclusive for a key as the user name': [
    'inconclusive',
    { ...creation, username: `SK${'c'.repeat(32)}`, actor: 'api-key' },
  ],
  'is inconclusive for an impostor who was let in': [
    'inconclusive',
    { ...creation, username: other, actor: 'unknown-account' },
  ],
  'a creation of another account': ['broken: own-answer', { step: 'create', body: { sid, account_sid: other } }],
  'a creation that ignores the account named': [
    'broken: own-answer',
    { step: 'create', fields: { AccountSid: other }, body: { sid, account_sid: OWNER } },
  ],
  'an item of another account': [
    'broken: later-answer',
    creation,
    {
      step: 'list',
      body: {
        credentials: [
          { sid: 'CRx', account_sid: other },
          { sid, account_sid: other },
        ],
      },
    },
  ],
  'an item that was there before may be a subaccount’s': [
    'holds',
    creation,
    { step: 'list', body: { credentials: [{ sid: 'CRx', account_sid: other }] } },
  ],
  'what a stranger is shown is still its owner’s': [
    'holds',
    creation,
    { step: 'fetch', sid, actor: 'stranger', username: other, body: { sid, account_sid: OWNER } },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(accountSidIsTheCallers, awsCredential, ...lines), verdict));
}

const judgeToken = (account_sid: string) =>
  verdictOf(accountSidIsTheCallers, authToken, { step: 'promote', body: { account_sid } });
test('tokens are the caller’s', () => {
  assert.equal(judgeToken(OWNER), 'holds');
  assert.equal(judgeToken(other), 'broken: own-answer');
});
