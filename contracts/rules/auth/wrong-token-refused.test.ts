import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { type Verdict, verdictOf } from '../verdict-of.ts';
import { wrongTokenRefused } from './wrong-token-refused.ts';

const sid = `CR${'a'.repeat(32)}`;
const by = { actor: 'wrong-token', password: 'wrong' } as const;
const created: Line = { step: 'create', fields: { FriendlyName: 'mine' }, body: { sid } };
const listed: Line = { step: 'list', body: { credentials: [{ sid, friendly_name: 'mine' }] } };
const fetched: Line = { step: 'fetch', sid, body: { sid, friendly_name: 'mine' } };
const deleted: Line = { step: 'delete', sid };
const making: Line = { ...by, step: 'create', fields: { FriendlyName: 'theirs' }, status: 401 };
const deletion: Line = { ...by, step: 'delete', sid, status: 401 };
const rename: Line = { ...by, step: 'update', sid, fields: { FriendlyName: 'theirs' }, status: 401 };
const renamed: Line = { step: 'update', sid, fields: { FriendlyName: 'x' }, body: {} };

const cases: Readonly<Record<string, readonly [Verdict, ...Line[]]>> = {
  'holds where it is refused beside the owner': ['holds', created, making, { ...listed, ...by, status: 401 }, listed],
  'holds with 403, which is for another rule': ['holds', fetched, { ...fetched, ...by, status: 403 }],
  'is broken where a creation is accepted': ['broken: accepted', created, { ...making, status: 201 }],
  'is broken where only a deletion is accepted': [
    'broken: accepted',
    created,
    making,
    fetched,
    { ...fetched, ...by, status: 401 },
    { ...deletion, status: 204 },
  ],
  'is broken where the token of another account is accepted': [
    'broken: accepted',
    fetched,
    { ...listed, actor: 'stranger', username: `AC${'2'.repeat(32)}`, password: '9'.repeat(32) },
    { ...fetched, ...by, password: '9'.repeat(32) },
  ],
  'is broken where a list is accepted and empty': ['broken: accepted', { ...listed, ...by, body: {} }],
  'is broken where the refused creation is listed': [
    'broken: changed',
    created,
    making,
    { ...listed, body: { credentials: [{ sid: 'CR1', friendly_name: 'theirs' }] } },
  ],
  'is broken where the refused name is fetched': [
    'broken: changed',
    created,
    renamed,
    rename,
    { ...fetched, body: { sid, friendly_name: 'theirs' } },
  ],
  'is broken where the refused deletion leaves nothing': [
    'broken: changed',
    created,
    { step: 'create', body: { sid: 'CR2' } },
    fetched,
    deletion,
    { ...deleted, status: 404 },
    created,
    deleted,
  ],
  'is broken where the refusal is of something else': [
    'broken: other-status',
    created,
    fetched,
    { ...fetched, ...by, status: 404 },
  ],
  'is broken where it is sent elsewhere': ['broken: other-status', listed, { ...listed, ...by, status: 302 }],
  'is inconclusive where the owner is refused, too': ['inconclusive', { ...created, status: 401 }, making],
  'is inconclusive where nobody intrudes': ['inconclusive', created, listed],
  'is inconclusive where the server fails or is busy': [
    'inconclusive',
    created,
    { ...making, status: 500 },
    { ...making, status: 429 },
    { ...making, lost: 'unknown' },
  ],
  'says nothing of a refusal of what is not there': [
    'inconclusive',
    created,
    fetched,
    deleted,
    { ...fetched, ...by, status: 404 },
  ],
  'does not judge other actors': ['inconclusive', created, { ...making, actor: 'stranger', status: 201 }],
};

const made: Line = { step: 'create', body: { secondary_auth_token: 'f'.repeat(32) } };
const ended: Line = { step: 'delete' };

test('holds for tokens, where the owner is accepted', () => {
  const attempts: readonly Line[] = [
    { ...ended, ...by, status: 401 },
    { step: 'promote', ...by, status: 401 },
  ];
  assert.equal(verdictOf(wrongTokenRefused, authToken, made, ...attempts, { step: 'promote' }), 'holds');
});

test('is broken where a refused creation of a token took effect', () => {
  const lines: readonly Line[] = [made, ended, { ...made, ...by, status: 401 }, { ...made, status: 400 }];
  assert.equal(verdictOf(wrongTokenRefused, authToken, ...lines), 'broken: changed');
});

test('says nothing of a deletion where there is no token to delete', () => {
  const lines: readonly Line[] = [made, ended, { ...ended, ...by, status: 404 }];
  assert.equal(verdictOf(wrongTokenRefused, authToken, ...lines), 'inconclusive');
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(wrongTokenRefused, awsCredential, ...lines), verdict));
}

test('leaves a token that is almost right to another rule', () => {
  const altered: Line = { ...fetched, ...by, variation: { kind: 'altered-token', how: 'suffix' } };
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, altered), 'inconclusive');
  const shorter: Line = { ...fetched, ...by, password: OWNER_TOKEN.slice(1) };
  assert.equal(verdictOf(wrongTokenRefused, awsCredential, fetched, shorter), 'inconclusive');
});
