import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { apiKeyAuthenticates } from './api-key-authenticates.ts';

const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const created: Line = { step: 'create', body: { sid, secret } };
const used: Line = { step: 'use', actor: 'api-key', username: sid, password: secret };
const refused: Line = { ...used, status: 401 };

const listingSid = `SK${'b'.repeat(32)}`;
const listingSecret = 'Yk3v9QwertyUiopAsdfGhjklZxcvbnm2';
const policy = (permission: string) => ({ KeyType: 'restricted', Policy: JSON.stringify({ allow: [permission] }) });
const listing: Line = {
  step: 'create',
  fields: policy('/twilio/iam/api-keys/list'),
  body: { sid: listingSid, secret: listingSecret },
};
const lists: Line = {
  step: 'use',
  actor: 'restricted-key',
  username: listingSid,
  password: listingSecret,
  operation: findOperation('ListGetKeys').operation,
};
const cannotList: Line = { ...lists, status: 401, poll: 'expired' };

const cases: Cases = {
  'holds where a standard key is accepted': ['holds', created, used],
  'holds where it is accepted after a while': [
    'holds',
    created,
    { ...refused, poll: 'pending' },
    { ...used, poll: 'settled' },
  ],
  'holds where only the restricted key is accepted': [
    'holds',
    created,
    { ...refused, poll: 'expired' },
    listing,
    { ...lists, poll: 'settled' },
  ],
  'holds where only the standard key is accepted': ['holds', created, used, listing, cannotList],
  'is broken where neither is': [
    'broken: refused',
    created,
    { ...refused, poll: 'expired' },
    listing,
    { ...cannotList, poll: 'pending' },
    cannotList,
  ],
  'is broken where it is refused long afterwards': ['broken: refused', listing, { ...lists, status: 401, second: 60 }],
  'is inconclusive where a standard key is refused, and no other was tried': [
    'inconclusive',
    created,
    { ...refused, poll: 'expired' },
  ],
  'is inconclusive where the restricted key may do something else': [
    'inconclusive',
    { ...listing, fields: policy('/twilio/messaging/messages/read') },
    cannotList,
  ],
  'is inconclusive where it was tried elsewhere': [
    'inconclusive',
    listing,
    { ...cannotList, operation: findOperation('ListCredentialAws').operation },
  ],
  'is inconclusive where it was tried too early only': ['inconclusive', listing, { ...lists, status: 401, second: 0 }],
  'is inconclusive where it was not tried': ['inconclusive', created],
  'is inconclusive where it has no secret': ['inconclusive', { ...listing, body: { sid: listingSid } }, cannotList],
  'is inconclusive where it was deleted': ['inconclusive', listing, { step: 'delete', sid: listingSid }, cannotList],
  'is inconclusive where the server fails': ['inconclusive', listing, { ...cannotList, status: 500 }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(apiKeyAuthenticates, apiKey, ...lines), verdict));
}
