import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillClock } from '../testing/still-clock.ts';
import { basic, type Visitor, visit } from '../testing/visitor.ts';

const secondaryPath = '/v1/AuthTokens/Secondary';
const promotePath = '/v1/AuthTokens/Promote';

test('a secondary token is made, and shown with its dates and address', async () => {
  const visitor = visit({ clock: stillClock() });
  const made = await visitor.send('POST', secondaryPath);
  assert.equal(made.status, 201);
  assert.match(made.text('secondary_auth_token'), /^[0-9a-f]{32}$/);
  assert.deepEqual(made.body, {
    secondary_auth_token: made.at('secondary_auth_token'),
    account_sid: visitor.sandbox.owner.accountSid,
    date_created: '2026-01-02T03:04:05Z',
    date_updated: '2026-01-02T03:04:05Z',
    url: 'http://twilio.test/v1/AuthTokens/Secondary',
  });
});

test('both tokens work until the promotion, and then only the promoted one', async () => {
  const visitor = visit();
  const { accountSid, authToken } = visitor.sandbox.owner;
  const secondary = (await visitor.send('POST', secondaryPath)).text('secondary_auth_token');
  assert.deepEqual(await statusesWith(visitor, [authToken, secondary]), [200, 200]);

  const promotion = await visitor.send('POST', promotePath);
  assert.equal(promotion.status, 200);
  assert.equal(promotion.at('auth_token'), secondary);
  assert.equal(promotion.at('secondary_auth_token'), undefined);
  assert.equal(promotion.at('url'), 'http://twilio.test/v1/AuthTokens/Promote');
  assert.deepEqual(await statusesWith(visitor, [authToken, secondary]), [401, 200]);

  const again = await visitor.send('POST', secondaryPath, { headers: basic(accountSid, secondary) });
  assert.equal(again.status, 201);
  assert.notEqual(again.text('secondary_auth_token'), secondary);
});

test('the secondary token may promote itself', async () => {
  const visitor = visit();
  const secondary = (await visitor.send('POST', secondaryPath)).text('secondary_auth_token');
  const headers = basic(visitor.sandbox.owner.accountSid, secondary);
  assert.equal((await visitor.send('POST', promotePath, { headers })).status, 200);
});

test('a second secondary token is refused, and the first goes on working', async () => {
  const visitor = visit();
  const secondary = (await visitor.send('POST', secondaryPath)).text('secondary_auth_token');
  const second = await visitor.send('POST', secondaryPath);
  assert.deepEqual([second.status, second.at('code')], [400, 70002]);
  assert.deepEqual(await statusesWith(visitor, [secondary]), [200]);
});

test('a deleted secondary token is refused, and a new one can be made', async () => {
  const visitor = visit();
  const secondary = (await visitor.send('POST', secondaryPath)).text('secondary_auth_token');
  const deletion = await visitor.send('DELETE', secondaryPath);
  assert.deepEqual([deletion.status, deletion.body, deletion.headers['Content-Type']], [204, undefined, undefined]);
  assert.deepEqual(await statusesWith(visitor, [visitor.sandbox.owner.authToken, secondary]), [200, 401]);
  assert.equal((await visitor.send('POST', secondaryPath)).status, 201);
});

test('without a secondary token there is nothing to delete or promote', async () => {
  const visitor = visit();
  const [deletion, promotion] = [await visitor.send('DELETE', secondaryPath), await visitor.send('POST', promotePath)];
  assert.deepEqual([deletion.status, deletion.at('code')], [404, 20404]);
  assert.deepEqual([promotion.status, promotion.at('code')], [404, 20404]);
  assert.equal(promotion.at('message'), 'The requested resource /AuthTokens/Promote was not found');
  assert.deepEqual(await statusesWith(visitor, [visitor.sandbox.owner.authToken]), [200]);
});

test('the former primary token works on for the propagation delay', async () => {
  const clock = stillClock();
  const visitor = visit({ clock, propagationDelayMs: 60_000 });
  await visitor.send('POST', secondaryPath);
  await visitor.send('POST', promotePath);
  clock.advance(59_999);
  assert.deepEqual(await statusesWith(visitor, [visitor.sandbox.owner.authToken]), [200]);
  clock.advance(1);
  assert.deepEqual(await statusesWith(visitor, [visitor.sandbox.owner.authToken]), [401]);
});

test('a promotion keeps the resources of the account', async () => {
  const visitor = visit();
  const { accountSid } = visitor.sandbox.owner;
  await visitor.send('POST', '/v1/Credentials/AWS', { form: { Credentials: 'a:b' } });
  const secondary = (await visitor.send('POST', secondaryPath)).text('secondary_auth_token');
  await visitor.send('POST', promotePath);
  const list = await visitor.send('GET', '/v1/Credentials/AWS', { headers: basic(accountSid, secondary) });
  assert.equal(list.list('credentials').length, 1);
});

test('a field that no document names is ignored', async () => {
  const made = await visit().send('POST', secondaryPath, { form: { SuppressEmailNotification: 'true' } });
  assert.equal(made.status, 201);
});

async function statusesWith(visitor: Visitor, tokens: readonly string[]): Promise<number[]> {
  const { accountSid } = visitor.sandbox.owner;
  const answers = tokens.map((token) =>
    visitor.send('GET', '/v1/Credentials/AWS', { headers: basic(accountSid, token) }),
  );
  return (await Promise.all(answers)).map(({ status }) => status);
}
