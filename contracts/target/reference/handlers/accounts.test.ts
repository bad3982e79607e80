import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillClock } from '../testing/still-clock.ts';
import { basic, type Visitor, visit } from '../testing/visitor.ts';

const path = '/2010-04-01/Accounts.json';

test('a subaccount is made with a token of its own, and can use it', async () => {
  const visitor = visit({ clock: stillClock() });
  const made = await visitor.send('POST', path, { form: { FriendlyName: 'sub' } });
  assert.equal(made.status, 201);
  assert.match(made.text('sid'), /^AC[0-9a-f]{32}$/);
  assert.match(made.text('auth_token'), /^[0-9a-f]{32}$/);
  assert.deepEqual(['friendly_name', 'status', 'owner_account_sid', 'date_created'].map(made.at), [
    'sub',
    'active',
    visitor.sandbox.owner.accountSid,
    'Fri, 02 Jan 2026 03:04:05 +0000',
  ]);
  const headers = basic(made.text('sid'), made.text('auth_token'));
  assert.deepEqual((await visitor.send('GET', made.text('uri'), { headers })).body, made.body);
});

test('a list is filtered by name and status', async () => {
  const visitor = visit();
  const [first] = [await make(visitor, 'one'), await make(visitor, 'two'), await make(visitor, 'two')];
  await visitor.send('POST', first.text('uri'), { form: { Status: 'closed' } });
  const count = async (query: string) => (await visitor.send('GET', path + query)).list('accounts').length;
  const counts = ['', '?FriendlyName=two', '?Status=closed', '?Status=active', '?FriendlyName=one&Status=active'];
  assert.deepEqual(await Promise.all(counts.map(count)), [4, 2, 1, 3, 0]);
  assert.equal((await visitor.send('GET', `${path}?Status=odd`)).status, 400);
});

test('a list is cut into pages with relative addresses', async () => {
  const visitor = visit();
  await make(visitor, 'one');
  const first = await visitor.send('GET', `${path}?PageSize=1`);
  assert.deepEqual(['page', 'page_size', 'start', 'end', 'previous_page_uri'].map(first.at), [0, 1, 0, 0, null]);
  const second = await visitor.send('GET', first.text('next_page_uri'));
  assert.deepEqual(['page', 'start', 'end', 'next_page_uri'].map(second.at), [1, 1, 1, null]);
});

test('a suspended subaccount is shut out until it is active again', async () => {
  const visitor = visit();
  const made = await make(visitor, 'sub');
  const headers = basic(made.text('sid'), made.text('auth_token'));
  const use = async () => (await visitor.send('GET', '/v1/Credentials/AWS', { headers })).status;
  await visitor.send('POST', made.text('uri'), { form: { Status: 'suspended' } });
  assert.equal(await use(), 403);
  const refused = await visitor.send('GET', '/v1/Credentials/AWS', { headers });
  assert.equal(refused.at('code'), 20403);
  await visitor.send('POST', made.text('uri'), { form: { Status: 'active' } });
  assert.equal(await use(), 200);
});

test('a closed subaccount stays closed', async () => {
  const visitor = visit();
  const made = await make(visitor, 'sub');
  const closed = await visitor.send('POST', made.text('uri'), { form: { Status: 'closed' } });
  assert.deepEqual([closed.status, closed.at('status')], [200, 'closed']);
  const reopened = await visitor.send('POST', made.text('uri'), { form: { Status: 'active' } });
  assert.deepEqual([reopened.status, reopened.at('code')], [400, 21479]);
});

test('a subaccount has no subaccounts, and does not reach its parent', async () => {
  const visitor = visit();
  const made = await make(visitor, 'sub');
  const headers = basic(made.text('sid'), made.text('auth_token'));
  assert.equal((await visitor.send('POST', path, { headers })).at('code'), 21101);
  const parent = `/2010-04-01/Accounts/${visitor.sandbox.owner.accountSid}.json`;
  assert.equal((await visitor.send('GET', parent, { headers })).status, 404);
  assert.equal((await visitor.send('GET', path, { headers })).list('accounts').length, 1);
});

test('a stranger and an unknown account are not found, and odd requests are refused', async () => {
  const visitor = visit();
  const { owner, stranger } = visitor.sandbox;
  const asked: [string, number][] = [
    [stranger.accountSid, 404],
    [`AC${'0'.repeat(32)}`, 404],
    ['AC12', 400],
    [`SK${'0'.repeat(32)}`, 400],
  ];
  for (const [sid, status] of asked) {
    assert.equal((await visitor.send('GET', `/2010-04-01/Accounts/${sid}.json`)).status, status);
  }
  const own = `/2010-04-01/Accounts/${owner.accountSid}`;
  assert.equal((await visitor.send('GET', own)).status, 404);
  assert.equal((await visitor.send('POST', `${own}.json`, { form: { Status: 'closed' } })).status, 400);
  assert.equal((await visitor.send('POST', `${own}.json`, { form: { Status: 'odd' } })).status, 400);
});

function make(visitor: Visitor, name: string) {
  return visitor.send('POST', path, { form: { FriendlyName: name } });
}
