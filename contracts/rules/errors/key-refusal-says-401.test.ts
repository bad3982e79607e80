import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { keyRefusalSays401 } from './key-refusal-says-401.ts';

const { operation } = findOperation('ListCredentialAws');
const sid = `SK${'a'.repeat(32)}`;
const narrowSid = `SK${'b'.repeat(32)}`;
const by = { actor: 'api-key', username: sid, password: 'Zk3v9QwertyUiop1' } as const;
const standard: Line = { step: 'create', body: { sid, secret: by.password } };
const narrow: Line = {
  step: 'create',
  fields: { KeyType: 'restricted', Policy: '{"allow":["/twilio/messaging/messages/read"]}' },
  body: { sid: narrowSid, secret: 'Zk3v9QwertyUiop2' },
};
const used: Line = { ...by, step: 'use', operation };
const narrowUse: Line = {
  step: 'use',
  actor: 'restricted-key',
  username: narrowSid,
  password: 'Zk3v9QwertyUiop2',
  operation,
  status: 401,
};
const listed: Line = { step: 'list', body: { keys: [] } };
const list: Line = { ...by, step: 'list', status: 401 };
const deletion: Line = { ...by, step: 'delete', sid, status: 404 };

const cases: Cases = {
  'holds where both kinds are refused with 401': ['holds', standard, narrow, used, list, listed, narrowUse],
  'is broken where a standard key is told 403': ['broken: forbidden', standard, used, listed, { ...list, status: 403 }],
  'is broken where a standard key is told that there is nothing': [
    'broken: other-status',
    standard,
    used,
    list,
    listed,
    deletion,
    { step: 'delete', sid },
  ],
  'is broken where a restricted key is told 403': [
    'broken: forbidden',
    standard,
    narrow,
    used,
    { ...narrowUse, status: 403 },
  ],
  'is inconclusive where no key is accepted anywhere': ['inconclusive', standard, listed, { ...list, status: 403 }],
  'is inconclusive where keys do not open the operation': [
    'inconclusive',
    standard,
    narrow,
    { ...used, status: 403 },
    { ...narrowUse, status: 403 },
  ],
  'is inconclusive where the owner is refused, too': [
    'inconclusive',
    standard,
    used,
    { ...listed, status: 403 },
    { ...list, status: 403 },
  ],
  'is inconclusive where the key that is named is gone': [
    'inconclusive',
    standard,
    { ...standard, body: { sid: 'SK2', secret: 'other' } },
    { step: 'delete', sid: 'SK2' },
    used,
    { ...deletion, sid: 'SK2' },
  ],
  'is inconclusive where the policy may allow it': [
    'inconclusive',
    standard,
    { ...narrow, fields: { KeyType: 'restricted', Policy: '{"allow":["/twilio/*"]}' } },
    used,
    { ...narrowUse, status: 403 },
  ],
  'says nothing of what is too busy, or fails': [
    'inconclusive',
    standard,
    used,
    listed,
    { ...list, status: 429 },
    { ...list, status: 500 },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(keyRefusalSays401, apiKey, ...lines), verdict));
}
