import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillClock } from '../testing/still-clock.ts';
import { type Extra, type Visitor, visit } from '../testing/visitor.ts';

const policy = { allow: ['/twilio/messaging/messages/read', '/twilio/iam/api-keys/list'] };
const restricted = { KeyType: 'restricted', Policy: JSON.stringify(policy) };

test('a standard key shows its secret once, and lives until it is deleted', async () => {
  const clock = stillClock();
  const visitor = visit({ clock });
  const made = await create(visitor, { FriendlyName: 'one' });
  const { secret, ...rest } = Object(made.body);
  assert.equal(made.status, 201);
  assert.match(String(secret), /^[0-9A-Za-z]{32}$/);
  const date = 'Fri, 02 Jan 2026 03:04:05 +0000';
  const expected = { sid: made.at('sid'), friendly_name: 'one', date_created: date, date_updated: date, policy: null };
  assert.deepEqual(rest, expected);
  assert.match(made.text('sid'), /^SK[0-9a-f]{32}$/);

  const own = `/v1/Keys/${made.text('sid')}`;
  assert.deepEqual((await visitor.send('GET', own)).body, expected);
  clock.advance(1_000);
  const later = { ...expected, friendly_name: 'two', date_updated: 'Fri, 02 Jan 2026 03:04:06 +0000' };
  assert.deepEqual((await visitor.send('POST', own, { form: { FriendlyName: 'two' } })).body, later);
  assert.deepEqual((await visitor.send('GET', own)).body, later);

  assert.equal((await visitor.send('DELETE', own)).status, 204);
  assert.equal((await visitor.send('DELETE', own)).at('code'), 20404);
  assert.deepEqual((await list(visitor)).list('keys'), []);
});

test('a list shows flags instead of policies, and no secret', async () => {
  const visitor = visit();
  await create(visitor, {});
  await create(visitor, restricted);
  const keys = (await list(visitor)).list('keys');
  assert.deepEqual(
    keys.map((key) => [Reflect.get(Object(key), 'flags'), Object.keys(Object(key)).toSorted()]),
    [['rest_api', 'signing'], ['restricted']].map((flags) => [
      flags,
      ['date_created', 'date_updated', 'flags', 'friendly_name', 'sid'],
    ]),
  );
});

test('a policy is kept, and an update replaces all of it', async () => {
  const visitor = visit();
  const made = await create(visitor, restricted);
  assert.deepEqual([made.status, made.at('policy')], [201, policy]);
  const own = `/v1/Keys/${made.text('sid')}`;
  const replaced = { allow: ['/twilio/voice/calls/read'] };
  await visitor.send('POST', own, { form: { Policy: JSON.stringify(replaced) } });
  assert.deepEqual((await visitor.send('GET', own)).at('policy'), replaced);
  await visitor.send('POST', own, { form: { FriendlyName: 'only the name' } });
  assert.deepEqual((await visitor.send('GET', own)).at('policy'), replaced);
});

test('a policy that cannot be understood makes no key', async () => {
  const visitor = visit();
  const texts = [
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"allow":"x"}',
    '{"allow":[1]}',
    '{"allow":["/twilio/nothing/at/all"]}',
    '{"allow":[],"deny":[]}',
    JSON.stringify({ allow: manyPermissions(101) }),
  ];
  for (const Policy of texts) {
    const refused = await create(visitor, { KeyType: 'restricted', Policy });
    assert.deepEqual([refused.status, refused.at('code')], [400, 70002], Policy);
  }
  assert.deepEqual((await list(visitor)).list('keys'), []);
});

test('a key is never made wider than was asked', async () => {
  const visitor = visit();
  const { Policy } = restricted;
  const refusals = [
    { KeyType: 'restricted' },
    { Policy },
    { KeyType: 'standard' },
    { KeyType: 'Restricted', Policy },
    { KeyType: '', Policy },
  ];
  for (const form of refusals) assert.equal((await create(visitor, form)).status, 400);
  assert.deepEqual((await list(visitor)).list('keys'), []);
});

test('a standard key cannot be given a policy later', async () => {
  const visitor = visit();
  const made = await create(visitor, {});
  const own = `/v1/Keys/${made.text('sid')}`;
  assert.equal((await visitor.send('POST', own, { form: { Policy: restricted.Policy } })).at('code'), 70002);
  assert.equal((await visitor.send('GET', own)).at('policy'), null);
});

test('a list and a creation name an account, which must be within reach', async () => {
  const visitor = visit();
  const { stranger } = visitor.sandbox;
  const asked: [string, number, number][] = [
    ['', 400, 20001],
    ['nonsense', 400, 20001],
    [stranger.accountSid, 404, 20404],
    [`AC${'0'.repeat(32)}`, 404, 20404],
  ];
  for (const [sid, status, code] of asked) {
    const listed = await visitor.send('GET', `/v1/Keys?AccountSid=${sid}`);
    const made = await visitor.send('POST', '/v1/Keys', { form: { AccountSid: sid } });
    assert.deepEqual([listed.status, listed.at('code')], [status, code]);
    assert.deepEqual([made.status, made.at('code')], [status, code]);
  }
  assert.equal((await visitor.send('GET', '/v1/Keys')).at('code'), 20001);
  assert.equal((await visitor.send('POST', '/v1/Keys')).at('code'), 20001);
});

test('a list is of the account that it names', async () => {
  const visitor = visit();
  const subaccount = (await visitor.send('POST', '/2010-04-01/Accounts.json')).text('sid');
  await create(visitor, {});
  const made = await visitor.send('POST', '/v1/Keys', { form: { AccountSid: subaccount, FriendlyName: 'theirs' } });
  const listed = (await visitor.send('GET', `/v1/Keys?AccountSid=${subaccount}`)).list('keys');
  assert.deepEqual(
    listed.map((key) => Reflect.get(Object(key), 'sid')),
    [made.at('sid')],
  );
});

test('a policy of 100 permissions is kept', async () => {
  const allow = manyPermissions(100);
  const made = await create(visit(), { KeyType: 'restricted', Policy: JSON.stringify({ allow }) });
  assert.deepEqual([made.status, made.at('policy')], [201, { allow }]);
});

function manyPermissions(count: number): readonly string[] {
  const resources = [
    'accounts/credentials-aws accounts/credentials-public-keys iam/api-keys messaging/messages messaging/media',
    'messaging/services messaging/phone-numbers messaging/short-codes voice/calls voice/conferences voice/queues',
    'voice/recordings sync/lists sync/maps sync/documents verify/services verify/factors video/rooms',
    'video/recordings taskrouter/tasks taskrouter/workers',
  ].flatMap((line) => line.split(' '));
  const actions = ['list', 'read', 'create', 'update', 'delete'];
  const all = resources.flatMap((resource) => actions.map((action) => `/twilio/${resource}/${action}`));
  assert.ok(all.length >= count);
  return all.slice(0, count);
}

function create(visitor: Visitor, form: NonNullable<Extra['form']>) {
  return visitor.send('POST', '/v1/Keys', { form: { AccountSid: visitor.sandbox.owner.accountSid, ...form } });
}

function list(visitor: Visitor) {
  return visitor.send('GET', `/v1/Keys?AccountSid=${visitor.sandbox.owner.accountSid}`);
}
