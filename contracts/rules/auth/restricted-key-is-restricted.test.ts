import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { restrictedKeyIsRestricted } from './restricted-key-is-restricted.ts';

const { operation } = findOperation('ListCredentialAws');
const { operation: listing } = findOperation('ListGetKeys');
const standardSid = `SK${'a'.repeat(32)}`;
const sid = `SK${'b'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiop1';
const otherSecret = 'Zk3v9QwertyUiop2';
const fields = (allow: readonly string[]) => ({ KeyType: 'restricted', Policy: JSON.stringify({ allow }) });
const standard: Line = { step: 'create', body: { sid: standardSid, secret } };
const restricted: Line = {
  step: 'create',
  fields: fields(['/twilio/messaging/messages/read']),
  body: { sid, secret: otherSecret },
};
const used: Line = { step: 'use', actor: 'api-key', username: standardSid, password: secret, operation };
const attempt: Line = { ...used, actor: 'restricted-key', username: sid, password: otherSecret, status: 401 };

const cases: Cases = {
  'holds where a standard key is accepted': ['holds', standard, restricted, used, attempt],
  'is broken where it is accepted': ['broken: accepted', standard, restricted, used, { ...attempt, status: 200 }],
  'is inconclusive where a standard key is refused, too': [
    'inconclusive',
    standard,
    restricted,
    { ...used, status: 401 },
    attempt,
  ],
  'holds where another restricted key is accepted': [
    'holds',
    restricted,
    { step: 'create', fields: fields(['/twilio/iam/api-keys/list']), body: { sid: standardSid, secret } },
    { ...used, operation: listing },
    { ...attempt, operation: listing },
  ],
  'is inconclusive where its policy may allow it': [
    'inconclusive',
    { ...restricted, fields: fields(['/twilio/messaging/messages/read', '/twilio/accounts/credentials-aws/list']) },
    { ...attempt, status: 200 },
  ],
  'is inconclusive where its policy may allow everything': [
    'inconclusive',
    { ...restricted, fields: fields(['/twilio/*']) },
    { ...attempt, status: 200 },
  ],
  'is inconclusive where its policy was changed': [
    'inconclusive',
    restricted,
    { step: 'update', sid: sid, fields: fields(['/twilio/iam/api-keys/list']), lost: 'unknown' },
    { ...attempt, status: 200 },
  ],
  'is inconclusive where its policy cannot be read': [
    'inconclusive',
    { ...restricted, fields: { KeyType: 'restricted', Policy: '[' } },
    { ...attempt, status: 200 },
  ],
  'is inconclusive where it is gone': [
    'inconclusive',
    restricted,
    { step: 'delete', sid: sid },
    { ...attempt, status: 200 },
  ],
  'does not judge standard keys': ['inconclusive', standard, used],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(restrictedKeyIsRestricted, apiKey, ...lines), verdict));
}
