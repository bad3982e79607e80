import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, fetched, listed, missing, renamed, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateTouchesNothingElse } from './update-touches-nothing-else.ts';

const cases: Cases = {
  'holds where only the name changed': [
    'holds',
    created(1),
    fetched(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b', date_updated: '2026-01-02T00:00:00Z' }),
  ],
  'the date of creation, in the answer': [
    'broken: other-field',
    created(1),
    renamed(1, 'b', { date_created: '2026-01-02T00:00:00Z' }),
  ],
  'the address, in the fetch': [
    'broken: other-field',
    created(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b', url: 'https://accounts.twilio.com/' }),
  ],
  'the account, at the second update': [
    'broken: other-field',
    created(1),
    renamed(1, 'b'),
    renamed(1, 'c', { account_sid: `AC${'9'.repeat(32)}` }),
  ],
  'a list that shows it otherwise is for others to judge': [
    'holds',
    created(1),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b', url: 'https://accounts.twilio.com/' })),
  ],
  'fetches before it that differ are for others to judge': [
    'holds',
    created(1),
    fetched(1),
    fetched(1, { url: 'https://accounts.twilio.com/' }),
    renamed(1, 'b'),
  ],
  'a fetch that always shows it otherwise is for others to judge': [
    'holds',
    created(1),
    fetched(1, { url: 'https://accounts.twilio.com/' }),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b', url: 'https://accounts.twilio.com/' }),
  ],
  'another resource that was fetched before': [
    'broken: other-resource',
    created(1),
    created(2),
    fetched(2),
    renamed(1, 'b'),
    fetched(2, { friendly_name: 'b' }),
  ],
  'another resource that was listed before': [
    'broken: other-resource',
    created(1),
    created(2),
    listed(1, 2),
    renamed(1, 'b'),
    fetched(2, { friendly_name: 'b' }),
  ],
  'another resource, in lists': [
    'broken: other-resource',
    created(1),
    created(2),
    listed(1, 2),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b' }), shown(2, { friendly_name: 'b' })),
  ],
  'another resource, although the update was refused': [
    'broken: other-resource',
    created(2),
    fetched(2),
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'another resource has the name that only a refused update sent': [
    'broken: other-resource',
    created(2),
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a name that was sent for it as well says nothing': [
    'inconclusive',
    created(2, { fields: { FriendlyName: 'x' } }),
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a list that was wrong all the time is for others to judge': [
    'inconclusive',
    created(1),
    created(2),
    { ...renamed(1, 'b'), body: '' },
    listed(shown(2, { friendly_name: 'x' })),
  ],
  'a fetch that nothing agrees with may have been wrong before': [
    'inconclusive',
    created(2),
    { ...renamed(1, 'b'), body: '' },
    fetched(2, { friendly_name: 'x' }),
  ],
  'another resource that was renamed itself': [
    'holds',
    created(1),
    created(2),
    fetched(2),
    renamed(1, 'b'),
    renamed(2, 'c'),
    fetched(2, { friendly_name: 'c' }),
  ],
  'another resource, when the update never arrived': [
    'inconclusive',
    fetched(2),
    { ...renamed(1, 'b'), lost: 'refused' },
    fetched(2, { friendly_name: 'x' }),
  ],
  'what may have been changed before': [
    'inconclusive',
    created(1),
    { ...renamed(1, 'b'), lost: 'unknown' },
    { ...renamed(1, 'b'), fields: {} },
  ],
  'a refused update of itself is for others to judge': [
    'inconclusive',
    fetched(2),
    missing('update', 2),
    fetched(2, { friendly_name: 'y' }),
  ],
  'a refused update of itself that gave it its name is so, too': [
    'inconclusive',
    created(2),
    missing('update', 2),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a name that an accepted update of another one sent says nothing': [
    'inconclusive',
    created(2),
    { ...renamed(1, 'x'), body: '' },
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a name that a refused creation sent says nothing': [
    'inconclusive',
    created(2),
    { step: 'create', fields: { FriendlyName: 'x' }, status: 400 },
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a name that was sent before it was there says nothing': [
    'inconclusive',
    missing('update', 1),
    created(2),
    missing('update', 1),
    fetched(2, { friendly_name: 'x' }),
  ],
  'a name that is sent only afterwards says nothing': [
    'inconclusive',
    created(2),
    fetched(2, { friendly_name: 'x' }),
    missing('update', 1),
  ],
  'a name that is lost says nothing of who took it': [
    'inconclusive',
    created(2),
    { ...missing('update', 1), fields: {} },
    fetched(2, { friendly_name: undefined }),
  ],
  'an update before the last view of it is not to blame': [
    'inconclusive',
    listed(2),
    { ...renamed(1, 'b'), body: '' },
    renamed(2, 'name 2'),
    fetched(2, { friendly_name: 'b' }),
  ],
  'lists alone, which may always be wrong, say nothing': [
    'inconclusive',
    listed(1, 2),
    { ...renamed(1, 'b'), body: '' },
    listed(shown(2, { friendly_name: 'b' })),
  ],
  'a list that never agreed with the creation says nothing': [
    'inconclusive',
    created(2),
    listed(shown(2, { friendly_name: 'z' })),
    { ...renamed(1, 'b'), body: '' },
    fetched(2, { friendly_name: 'z' }),
  ],
  'another resource that changes without an update': [
    'inconclusive',
    fetched(2),
    deleted(1),
    fetched(2, { friendly_name: 'z' }),
  ],
  'is inconclusive where nothing was seen before': ['inconclusive', renamed(1, 'b')],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updateTouchesNothingElse, awsCredential, ...lines), verdict));
}

test('a policy that was not sent stays', () => {
  const key = { sid: `SK${'a'.repeat(32)}`, policy: { allow: ['/a', '/b'] } };
  const naming = (policy: unknown): Line => {
    return {
      step: 'update',
      sid: key.sid,
      fields: { FriendlyName: 'b' },
      body: { ...key, friendly_name: 'b', policy },
    };
  };
  const judge = (policy: unknown) =>
    verdictOf(updateTouchesNothingElse, apiKey, { step: 'create', body: key }, naming(policy));
  assert.equal(judge({ allow: ['/b', '/a'] }), 'holds');
  assert.equal(judge({ allow: ['/a'] }), 'broken: other-field');
  assert.equal(judge(undefined), 'broken: other-field');
});

test('a list that shows no policies still vouches for what a creation showed', () => {
  const [sid, policy] = [`SK${'a'.repeat(32)}`, { allow: ['/a'] }];
  const other: Line = { step: 'update', sid: `SK${'b'.repeat(32)}`, fields: { FriendlyName: 'b' } };
  const lines: readonly Line[] = [
    { step: 'create', body: { sid, friendly_name: 'a', policy } },
    { step: 'list', body: { keys: [{ sid, friendly_name: 'a' }] } },
    other,
    { step: 'fetch', sid, body: { sid, friendly_name: 'b', policy } },
  ];
  assert.equal(verdictOf(updateTouchesNothingElse, apiKey, ...lines), 'broken: other-resource');
});
