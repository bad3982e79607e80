import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { findOperation } from '../../../specs/find-operation.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateKeepsTheSecret } from './update-keeps-the-secret.ts';

const { operation } = findOperation('ListCredentialAws');
const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const created: Line = { step: 'create', body: { sid, secret } };
const used: Line = { step: 'use', actor: 'api-key', username: sid, password: secret, operation };
const refused: Line = { ...used, status: 401 };
const renamed: Line = { step: 'update', sid, fields: { FriendlyName: 'b' }, body: { sid } };

const renewed: Line = { ...renamed, fields: { Policy: '{"allow":[]}' } };

const cases: Cases = {
  'holds where the key works on': ['holds', created, used, renamed, used],
  'is broken where it is refused': ['broken: lost', created, used, renamed, refused],
  'is broken where it is refused with 403': ['broken: lost', created, used, renamed, { ...refused, status: 403 }],
  'is broken where only the second update ends it': ['broken: lost', created, used, renamed, used, renamed, refused],
  'is broken where it was tried elsewhere, too': [
    'broken: lost',
    created,
    used,
    { ...used, operation: findOperation('ListGetKeys').operation },
    renamed,
    refused,
  ],
  'is broken where it got a new policy earlier, or later, or another key did': [
    'broken: lost',
    created,
    renewed,
    used,
    { step: 'create', fields: { Policy: '{"allow":[]}' }, body: {} },
    renamed,
    refused,
    renewed,
  ],
  'is inconclusive where it was accepted only afterwards': ['inconclusive', created, renamed, used, used],
  'does not blame the update for what came later': ['holds', created, used, renamed, used, refused],
  'is inconclusive where it was refused before': ['inconclusive', created, refused, renamed, refused],
  'is inconclusive where the update was refused': ['inconclusive', created, used, { ...renamed, status: 400 }, refused],
  'is inconclusive where the update gave it a new policy': [
    'inconclusive',
    created,
    used,
    { ...renamed, fields: { Policy: '{"allow":[]}' } },
    refused,
  ],
  'is inconclusive where another key was updated': ['inconclusive', created, used, { ...renamed, sid: 'SK2' }, refused],
  'is inconclusive where it was deleted meanwhile': [
    'inconclusive',
    created,
    used,
    renamed,
    { step: 'delete', sid },
    refused,
  ],
  'is inconclusive where it was tried elsewhere': [
    'inconclusive',
    created,
    used,
    renamed,
    { ...refused, operation: findOperation('ListGetKeys').operation },
  ],
  'is inconclusive where it was not tried again': ['inconclusive', created, used, renamed],
  'is inconclusive where it is too early to say': [
    'inconclusive',
    created,
    used,
    renamed,
    { ...refused, poll: 'pending' },
  ],
  'is inconclusive where the server fails': ['inconclusive', created, used, renamed, { ...refused, status: 500 }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(updateKeepsTheSecret, apiKey, ...lines), verdict));
}
