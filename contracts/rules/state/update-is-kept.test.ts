import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, fetched, listed, renamed, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateIsKept } from './update-is-kept.ts';

const cases: Cases = {
  'holds where the new name is shown': [
    'holds',
    created(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
    listed(shown(1, { friendly_name: 'b' })),
  ],
  'the old name in a fetch': ['broken: forgotten-in-fetch', created(1), renamed(1, 'b'), fetched(1)],
  'no name in a fetch': [
    'broken: forgotten-in-fetch',
    created(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: null }),
  ],
  'the old name in a list': [
    'broken: forgotten-in-list',
    created(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
    listed(1),
  ],
  'the name before the last': [
    'broken: forgotten-in-fetch',
    renamed(1, 'b'),
    renamed(1, 'c'),
    fetched(1, { friendly_name: 'b' }),
  ],
  'forgotten in the second fetch only': [
    'broken: forgotten-in-fetch',
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
    fetched(1),
  ],
  'forgotten after an update of nothing': [
    'broken: forgotten-in-fetch',
    renamed(1, 'b'),
    { ...renamed(1, 'b'), fields: {} },
    fetched(1),
  ],
  'a later update of unknown outcome': [
    'inconclusive',
    renamed(1, 'b'),
    { ...renamed(1, 'c'), lost: 'unknown' },
    fetched(1),
  ],
  'a later update of a stranger’s that was accepted': [
    'inconclusive',
    renamed(1, 'b'),
    { ...renamed(1, 'c'), actor: 'stranger' },
    fetched(1),
  ],
  'a later update that was refused changes nothing': [
    'broken: forgotten-in-fetch',
    renamed(1, 'b'),
    { ...renamed(1, 'c'), status: 400 },
    fetched(1, { friendly_name: 'c' }),
  ],
  'a long name may be cut': ['inconclusive', renamed(1, 'x'.repeat(65)), fetched(1, { friendly_name: 'x' })],
  'a list that came too early says nothing': ['inconclusive', renamed(1, 'b'), { ...listed(1), poll: 'pending' }],
  'is inconclusive where the update was refused': [
    'inconclusive',
    created(1),
    { ...renamed(1, 'b'), status: 404 },
    fetched(1),
  ],
  'is inconclusive where nothing was fetched': ['inconclusive', created(1), renamed(1, 'b')],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updateIsKept, awsCredential, ...lines), verdict));
}

test('a policy is kept as a set, also when only the name changes later', () => {
  const key = { sid: `SK${'a'.repeat(32)}` };
  const Policy = JSON.stringify({ allow: ['/a', '/b'] });
  const creation: Line = { step: 'create', fields: { KeyType: 'restricted', Policy }, body: key };
  const update: Line = { step: 'update', sid: key.sid, fields: { Policy }, body: key };
  const naming: Line = { step: 'update', sid: key.sid, fields: { FriendlyName: 'b' }, body: key };
  const fetch = (policy: unknown): Line => ({
    step: 'fetch',
    sid: key.sid,
    body: { ...key, friendly_name: 'b', policy },
  });
  const judge = (...lines: readonly Line[]) => verdictOf(updateIsKept, apiKey, creation, update, naming, ...lines);
  assert.equal(judge(fetch({ allow: ['/b', '/a'] })), 'holds');
  assert.equal(judge(fetch({ allow: ['/a'] })), 'broken: forgotten-in-fetch');
});
