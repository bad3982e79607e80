import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { otherAccountCannotCreate } from './other-account-cannot-create.ts';

const stranger = `AC${'9'.repeat(32)}`;
const by = { actor: 'stranger', username: stranger, password: 'theirs' } as const;
const created: Line = { step: 'create', fields: { AccountSid: OWNER, FriendlyName: 'mine' }, body: { sid: 'SK1' } };
const own: Line = { ...by, step: 'list', body: { keys: [] } };
const attempt: Line = {
  ...by,
  step: 'create',
  fields: { AccountSid: OWNER, FriendlyName: 'theirs' },
  variation: { kind: 'other-account' },
  status: 404,
};

const cases: Cases = {
  'holds where it is refused': ['holds', created, own, attempt, { ...attempt, status: 403 }],
  'is broken where it is accepted': [
    'broken: accepted',
    created,
    own,
    { ...attempt, status: 201, body: { sid: 'SK2' } },
  ],
  'is broken where the refused key is listed': [
    'broken: changed',
    created,
    own,
    attempt,
    { step: 'list', body: { keys: [{ sid: 'SK2', friendly_name: 'theirs' }] } },
  ],
  'is inconclusive where the other account can do nothing': ['inconclusive', created, { ...own, status: 401 }, attempt],
  'is inconclusive where the owner cannot do it': ['inconclusive', { ...created, status: 400 }, own, attempt],
  'does not judge what it makes for itself': [
    'inconclusive',
    created,
    own,
    { ...attempt, fields: { AccountSid: stranger }, status: 201, body: {} },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(otherAccountCannotCreate, apiKey, ...lines), verdict));
}
