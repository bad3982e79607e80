import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { standardKeyCannotManageKeys } from './standard-key-cannot-manage-keys.ts';

const { operation } = findOperation('ListCredentialAws');
const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const by = { actor: 'api-key', username: sid, password: secret } as const;
const created: Line = { step: 'create', fields: { AccountSid: 'AC1' }, body: { sid, secret } };
const restricted: Line = {
  ...created,
  fields: { KeyType: 'restricted', Policy: '{"allow":["/twilio/iam/api-keys/list"]}' },
};
const used: Line = { ...by, step: 'use', operation };
const listed: Line = { step: 'list', body: { keys: [] } };
const attempt: Line = { ...listed, ...by, status: 401 };
const deletion: Line = { ...by, step: 'delete', sid, status: 401 };
const fetched: Line = { step: 'fetch', sid, body: { sid } };

const cases: Cases = {
  'holds where it is refused beside the owner': ['holds', created, used, attempt, listed],
  'is broken where it lists keys': ['broken: accepted', created, used, { ...attempt, status: 200 }, listed],
  'is broken where it makes a key': ['broken: accepted', created, used, attempt, { ...created, ...by }, listed],
  'is broken where a refused deletion leaves nothing': [
    'broken: changed',
    created,
    { ...created, body: { sid: 'SK2' } },
    used,
    fetched,
    deletion,
    { step: 'delete', sid, status: 404 },
    created,
    { step: 'delete', sid },
  ],
  'holds where only another key is accepted': [
    'holds',
    created,
    { ...restricted, body: { sid: 'SK2', secret: 'other' } },
    { ...used, status: 401 },
    { ...used, username: 'SK2', password: 'other' },
    attempt,
    listed,
  ],
  'is broken where a read shows it keys': [
    'broken: accepted',
    created,
    used,
    { ...used, operation: findOperation('ListGetKeys').operation },
  ],
  'is inconclusive where it opens nothing else': ['inconclusive', created, { ...used, status: 401 }, attempt, listed],
  'is inconclusive where the owner is refused, too': [
    'inconclusive',
    created,
    used,
    attempt,
    { ...listed, status: 401 },
  ],
  'is inconclusive where it is refused for something else': [
    'inconclusive',
    created,
    used,
    { ...attempt, status: 404 },
    listed,
  ],
  'does not judge restricted keys': ['inconclusive', restricted, used, { ...attempt, status: 200 }, listed],
  'does not judge keys that are gone': [
    'inconclusive',
    created,
    used,
    { step: 'delete', sid },
    { ...attempt, status: 200 },
  ],
  'does not judge keys that it did not see made': ['inconclusive', used, { ...attempt, status: 200 }, listed],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(standardKeyCannotManageKeys, apiKey, ...lines), verdict));
}
