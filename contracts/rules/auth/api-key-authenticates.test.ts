import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Verdict, verdictOf } from '../verdict-of.ts';
import { apiKeyAuthenticates } from './api-key-authenticates.ts';

const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const created: Line = { step: 'create', body: { sid, secret } };
const used: Line = { step: 'use', actor: 'api-key', username: sid, password: secret };
const refused: Line = { ...used, status: 401 };

const cases: Readonly<Record<string, readonly [Verdict, ...Line[]]>> = {
  'holds where it is accepted': ['holds', created, used],
  'holds where it is accepted after a while': [
    'holds',
    created,
    { ...refused, poll: 'pending' },
    { ...used, poll: 'settled' },
  ],
  'is broken where it never is': [
    'broken: refused',
    created,
    { ...refused, poll: 'pending' },
    { ...refused, poll: 'expired' },
  ],
  'is broken where it is refused long afterwards': ['broken: refused', created, { ...refused, second: 60 }],
  'is broken where only the second one is refused': [
    'broken: refused',
    created,
    used,
    { step: 'create', body: { sid: 'SK2', secret: 'other' } },
    { ...refused, username: 'SK2', password: 'other', poll: 'expired' },
  ],
  'is inconclusive where it was tried too early only': ['inconclusive', created, { ...refused, second: 0 }],
  'is inconclusive where it was not tried': ['inconclusive', created],
  'is inconclusive where it has no secret': ['inconclusive', { ...created, body: { sid } }, { ...refused, second: 60 }],
  'is inconclusive where it was deleted': [
    'inconclusive',
    created,
    { step: 'delete', sid },
    { ...refused, second: 60 },
  ],
  'is inconclusive where the server fails': ['inconclusive', created, { ...refused, status: 500, poll: 'expired' }],
  'does not judge restricted keys': [
    'inconclusive',
    { ...created, fields: { KeyType: 'restricted', Policy: '{}' } },
    { ...refused, poll: 'expired' },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(apiKeyAuthenticates, apiKey, ...lines), verdict));
}
