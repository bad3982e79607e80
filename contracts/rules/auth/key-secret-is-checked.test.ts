import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { keySecretIsChecked } from './key-secret-is-checked.ts';

const { operation } = findOperation('ListCredentialAws');
const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const created: Line = { step: 'create', body: { sid, secret } };
const used: Line = { step: 'use', actor: 'api-key', username: sid, password: secret, operation };
const wrong: Line = { ...used, actor: 'wrong-key-secret', password: 'f'.repeat(32), status: 401 };
const accepted: Line = { ...wrong, status: 200 };

const cases: Cases = {
  'holds where it is refused': ['holds', created, used, wrong],
  'holds with 403, which is for another rule': ['holds', created, used, { ...wrong, status: 403 }],
  'is broken where it is accepted': ['broken: accepted', created, used, accepted],
  'is broken where it is accepted and the right one is not': ['broken: accepted', created, accepted],
  'is broken where the secret of another key is accepted': [
    'broken: accepted',
    created,
    { step: 'create', body: { sid: 'SK2', secret: 'other' } },
    used,
    { ...used, password: 'other' },
  ],
  'is inconclusive where its own secret is refused, too': ['inconclusive', created, { ...used, status: 401 }, wrong],
  'is inconclusive where its own secret was tried elsewhere': [
    'inconclusive',
    created,
    { ...used, operation: findOperation('ListGetKeys').operation },
    wrong,
  ],
  'is inconclusive where it is not the credentials that are refused': [
    'inconclusive',
    created,
    used,
    { ...wrong, status: 404 },
  ],
  'is inconclusive where the key is gone': ['inconclusive', created, used, { step: 'delete', sid }, accepted],
  'is inconclusive where one SID was given twice, with two secrets': [
    'inconclusive',
    created,
    { step: 'create', body: { sid, secret: 'f'.repeat(32) } },
    used,
    accepted,
  ],
  'does not judge keys that it did not see made': ['inconclusive', used, accepted],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(keySecretIsChecked, apiKey, ...lines), verdict));
}
