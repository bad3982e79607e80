import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { deletedKeyRefused } from './deleted-key-refused.ts';

const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const created: Line = { step: 'create', body: { sid, secret } };
const used: Line = { step: 'use', actor: 'api-key', username: sid, password: secret };
const deleted: Line = { step: 'delete', sid };
const again: Line = { ...used, actor: 'deleted-key' };
const refused: Line = { ...again, status: 401, poll: 'settled' };

const cases: Cases = {
  'holds where it is refused': ['holds', created, used, deleted, refused],
  'holds where it is refused after a while': ['holds', created, used, deleted, { ...again, poll: 'pending' }, refused],
  'is broken where it works on': [
    'broken: accepted',
    created,
    used,
    deleted,
    { ...again, poll: 'pending' },
    { ...again, poll: 'expired' },
  ],
  'is broken where it works long afterwards': ['broken: accepted', created, used, deleted, { ...again, second: 60 }],
  'is inconclusive where it was never accepted': ['inconclusive', created, { ...used, status: 401 }, deleted, refused],
  'is inconclusive where it was accepted only after the deletion': [
    'inconclusive',
    created,
    deleted,
    { ...again, poll: 'pending' },
    refused,
  ],
  'is inconclusive where it was refused only before the deletion': [
    'inconclusive',
    created,
    used,
    { ...used, status: 401 },
    { ...used, poll: 'expired' },
    deleted,
  ],
  'is inconclusive where the wait for a refusal had not ended': [
    'inconclusive',
    created,
    used,
    deleted,
    { ...refused, poll: 'pending' },
  ],
  'is inconclusive where it was not deleted': ['inconclusive', created, used, { ...deleted, status: 500 }, again],
  'is inconclusive where it was tried too early': ['inconclusive', created, used, deleted, { ...again, second: 3 }],
  'is inconclusive where it was not tried again': ['inconclusive', created, used, deleted],
  'is inconclusive where something else is refused': [
    'inconclusive',
    created,
    used,
    deleted,
    { ...refused, status: 404 },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(deletedKeyRefused, apiKey, ...lines), verdict));
}
