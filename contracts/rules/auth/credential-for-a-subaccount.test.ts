import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { credentialForASubaccount } from './credential-for-a-subaccount.ts';

const subaccount = `AC${'b'.repeat(32)}`;
const own: Line = { step: 'create', fields: { Credentials: 'a:b' }, body: { account_sid: OWNER } };
const made: Line = { step: 'create', fields: { AccountSid: subaccount }, body: { account_sid: subaccount } };

const cases: Cases = {
  'holds where the subaccount owns it': ['holds', own, made],
  'is broken where it is refused': ['broken: refused', own, { ...made, status: 400, body: {} }],
  'is broken where the caller owns it': ['broken: other-owner', own, { ...made, body: { account_sid: OWNER } }],
  'is inconclusive where every creation is refused': [
    'inconclusive',
    { ...own, status: 400 },
    { ...made, status: 400 },
  ],
  'is inconclusive where none was made': ['inconclusive', own, { ...own, fields: { AccountSid: OWNER } }],
  'is inconclusive where the answer does not say whose it is': ['inconclusive', own, { ...made, body: {} }],
  'is inconclusive where the server fails': ['inconclusive', own, { ...made, status: 503, body: {} }],
  'does not judge what is for a stranger': [
    'inconclusive',
    own,
    { ...made, variation: { kind: 'other-account' }, status: 400, body: {} },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(credentialForASubaccount, awsCredential, ...lines), verdict));
}
