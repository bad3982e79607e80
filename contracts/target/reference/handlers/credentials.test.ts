import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillClock } from '../testing/still-clock.ts';
import { basic, type Visitor, visit } from '../testing/visitor.ts';

const kinds = [
  { path: '/v1/Credentials/AWS', field: 'Credentials', other: '/v1/Credentials/PublicKeys' },
  { path: '/v1/Credentials/PublicKeys', field: 'PublicKey', other: '/v1/Credentials/AWS' },
];

for (const { path, field, other } of kinds) {
  test(`${path}: a credential lives from its creation to its deletion`, async () => {
    const clock = stillClock();
    const visitor = visit({ clock });
    const made = await visitor.send('POST', path, { form: { [field]: 'the secret', FriendlyName: 'one' } });
    assert.equal(made.status, 201);
    assert.match(made.text('sid'), /^CR[0-9a-f]{32}$/);
    assert.deepEqual(made.body, {
      sid: made.at('sid'),
      account_sid: visitor.sandbox.owner.accountSid,
      friendly_name: 'one',
      date_created: '2026-01-02T03:04:05Z',
      date_updated: '2026-01-02T03:04:05Z',
      url: `http://twilio.test${path}/${made.text('sid')}`,
    });
    const own = `${path}/${made.text('sid')}`;
    assert.deepEqual((await visitor.send('GET', own)).body, made.body);
    assert.deepEqual((await visitor.send('GET', path)).list('credentials'), [made.body]);

    clock.advance(2_000);
    const updated = await visitor.send('POST', own, { form: { FriendlyName: 'two', [field]: 'ignored' } });
    const expected = { ...Object(made.body), friendly_name: 'two', date_updated: '2026-01-02T03:04:07Z' };
    assert.deepEqual([updated.status, updated.body], [200, expected]);
    assert.deepEqual((await visitor.send('GET', own)).body, expected);

    assert.equal((await visitor.send('DELETE', own)).status, 204);
    assert.deepEqual(await statuses(visitor, own), [404, 404, 404]);
    assert.deepEqual((await visitor.send('GET', path)).list('credentials'), []);
  });

  test(`${path}: what is required must be there and not empty`, async () => {
    const visitor = visit();
    for (const form of [{}, { [field]: '' }, { FriendlyName: 'x' }]) {
      const refused = await visitor.send('POST', path, { form });
      assert.deepEqual([refused.status, refused.at('code')], [400, 20001]);
    }
    assert.deepEqual((await visitor.send('GET', path)).list('credentials'), []);
  });

  test(`${path}: without a name it is null, and an empty update keeps what is there`, async () => {
    const visitor = visit();
    const made = await visitor.send('POST', path, { form: { [field]: 's' } });
    assert.equal(made.at('friendly_name'), null);
    await visitor.send('POST', `${path}/${made.text('sid')}`, { form: { FriendlyName: 'kept' } });
    const after = await visitor.send('POST', `${path}/${made.text('sid')}`);
    assert.deepEqual([after.status, after.at('friendly_name')], [200, 'kept']);
  });

  test(`${path}: a credential of the other kind is unknown here`, async () => {
    const visitor = visit();
    const made = await visitor.send('POST', path, { form: { [field]: 's' } });
    assert.equal((await visitor.send('GET', `${other}/${made.text('sid')}`)).status, 404);
  });
}

test('a name comes back as it was sent, up to 64 characters', async () => {
  const visitor = visit();
  const names = ['', '  spaced  ', '+ % & = < > "', 'żółć', '\u{1F511}'.repeat(64), 'é'.repeat(64), 'a\n\0b'];
  for (const name of names) {
    const made = await visitor.send('POST', '/v1/Credentials/AWS', { form: { Credentials: 's', FriendlyName: name } });
    assert.deepEqual([made.status, made.at('friendly_name')], [201, name]);
  }
});

test('a name of 65 characters is refused, and an update with it changes nothing', async () => {
  const visitor = visit();
  const long = 'x'.repeat(65);
  const form = { Credentials: 's', FriendlyName: 'short' };
  const made = await visitor.send('POST', '/v1/Credentials/AWS', { form });
  const refused = await visitor.send('POST', '/v1/Credentials/AWS', { form: { ...form, FriendlyName: long } });
  assert.deepEqual([refused.status, refused.at('code')], [400, 70001]);
  const own = `/v1/Credentials/AWS/${made.text('sid')}`;
  assert.equal((await visitor.send('POST', own, { form: { FriendlyName: long } })).status, 400);
  assert.equal((await visitor.send('GET', own)).at('friendly_name'), 'short');
});

test('a credential can be for a subaccount, which then has it too', async () => {
  const visitor = visit();
  const subaccount = await visitor.send('POST', '/2010-04-01/Accounts.json');
  const form = { Credentials: 's', AccountSid: subaccount.text('sid') };
  const made = await visitor.send('POST', '/v1/Credentials/AWS', { form });
  assert.deepEqual([made.status, made.at('account_sid')], [201, subaccount.at('sid')]);
  const headers = basic(subaccount.text('sid'), subaccount.text('auth_token'));
  const own = `/v1/Credentials/AWS/${made.text('sid')}`;
  assert.equal((await visitor.send('GET', own, { headers })).status, 200);
  assert.equal((await visitor.send('GET', own)).status, 200);
});

test('a credential cannot be for anybody else', async () => {
  const visitor = visit();
  const { owner, stranger } = visitor.sandbox;
  const subaccount = await visitor.send('POST', '/2010-04-01/Accounts.json');
  for (const AccountSid of [stranger.accountSid, `AC${'0'.repeat(32)}`, 'nonsense', '']) {
    const refused = await visitor.send('POST', '/v1/Credentials/AWS', { form: { Credentials: 's', AccountSid } });
    assert.deepEqual([refused.status, refused.at('code')], [400, 20001]);
  }
  const upwards = await visitor.send('POST', '/v1/Credentials/AWS', {
    form: { Credentials: 's', AccountSid: owner.accountSid },
    headers: basic(subaccount.text('sid'), subaccount.text('auth_token')),
  });
  assert.equal(upwards.status, 400);
});

async function statuses(visitor: Visitor, path: string): Promise<number[]> {
  const answers = ['GET', 'POST', 'DELETE'].map((method) => visitor.send(method, path));
  return (await Promise.all(answers)).map(({ status }) => status);
}
