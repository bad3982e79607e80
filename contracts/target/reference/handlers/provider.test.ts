import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillClock } from '../testing/still-clock.ts';
import { type Extra, type Visitor, visit } from '../testing/visitor.ts';
import type { UpstreamVerdict } from '../world/provider.ts';

const good = 'a'.repeat(32);

test('a provider is shown without its token', async () => {
  const visitor = visit({ clock: stillClock() });
  const shown = await call(visitor, 'GET');
  assert.equal(shown.status, 200);
  assert.deepEqual(
    ['providerType', 'accountSid', 'id', 'verificationStatus', 'lastVerifiedAt', 'phoneNumberCount'].map(shown.at),
    ['twilio', visitor.sandbox.owner.accountSid, visitor.sandbox.provider.id, 'verified', '2026-01-02T03:04:05Z', 0],
  );
  assert.match(shown.text('trunkSid'), /^TK[a-f0-9]{32}$/);
  assert.ok(!JSON.stringify(shown.body).includes(visitor.sandbox.owner.authToken));
});

test('a token is saved once Twilio has accepted it with the stored account', async () => {
  const clock = stillClock();
  const asked: unknown[] = [];
  const visitor = visit({
    clock,
    async providerUpstream(...question) {
      asked.push(question);
      return 'accepted';
    },
  });
  clock.advance(1_000);
  const updated = await patch(visitor, { json: { authToken: good, accountSid: 'AC-other' } });
  assert.equal(updated.status, 200);
  assert.equal(updated.at('lastVerifiedAt'), '2026-01-02T03:04:06Z');
  assert.equal(updated.at('accountSid'), visitor.sandbox.owner.accountSid);
  assert.deepEqual(asked, [[visitor.sandbox.owner.accountSid, good]]);
  assert.ok(!JSON.stringify(updated).includes(good));
});

test('a token of the wrong form is refused and Twilio is not asked', async () => {
  const visitor = visit({ providerUpstream: () => assert.fail('asked') });
  const tokens = ['', 'a'.repeat(31), 'a'.repeat(33), 'A'.repeat(32), 'g'.repeat(32), `${good}\n`, 1, null, [good]];
  for (const authToken of tokens) {
    const refused = await patch(visitor, { json: { authToken } });
    assert.deepEqual([refused.status, refused.at('code')], [400, 20001]);
  }
  const bodies = ['', '{', '[]', 'null', '"x"', '{}'];
  for (const body of bodies) {
    assert.equal((await patch(visitor, { body, headers: { 'content-type': 'application/json' } })).status, 400);
  }
  assert.equal((await patch(visitor, { form: { authToken: good } })).status, 415);
});

test('a refusal and a failure of Twilio change nothing', async () => {
  const clock = stillClock();
  const expected: [UpstreamVerdict, number][] = [
    ['refused', 400],
    ['unavailable', 503],
  ];
  for (const [verdict, status] of expected) {
    const visitor = visit({ clock, providerUpstream: async () => verdict });
    const before = await call(visitor, 'GET');
    clock.advance(1_000);
    assert.equal((await patch(visitor, { json: { authToken: good } })).status, status);
    assert.deepEqual((await call(visitor, 'GET')).body, before.body);
  }
});

test('the embedded Twilio accepts the primary and the secondary token, and refuses the dead one', async () => {
  const visitor = visit();
  const { authToken } = visitor.sandbox.owner;
  const secondary = (await visitor.send('POST', '/v1/AuthTokens/Secondary')).text('secondary_auth_token');
  const status = async (token: string) => (await patch(visitor, { json: { authToken: token } })).status;
  assert.deepEqual([await status(authToken), await status(secondary), await status(good)], [200, 200, 400]);
  await visitor.send('POST', '/v1/AuthTokens/Promote');
  assert.deepEqual([await status(authToken), await status(secondary)], [400, 200]);
});

test('of two updates at once, both are answered', async () => {
  const visitor = visit();
  const secondary = (await visitor.send('POST', '/v1/AuthTokens/Secondary')).text('secondary_auth_token');
  const tokens = [visitor.sandbox.owner.authToken, secondary];
  const answers = await Promise.all(tokens.map((authToken) => patch(visitor, { json: { authToken } })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
});

test('only the bearer is let in', async () => {
  const visitor = visit();
  const { bearerToken } = visitor.sandbox.provider;
  const headers = ['', 'Bearer', 'Bearer wrong', `Bearer ${bearerToken}x`, `Bearer ${bearerToken.slice(1)}`, 'Basic x'];
  for (const authorization of headers) {
    for (const method of ['GET', 'PATCH'] as const) {
      const refused = await call(visitor, method, { json: { authToken: good }, headers: { authorization } });
      assert.deepEqual([refused.status, refused.headers['WWW-Authenticate']], [401, 'Bearer']);
    }
  }
});

test('an unknown id is not found, and a malformed one is refused', async () => {
  const visitor = visit();
  const headers = { authorization: `Bearer ${visitor.sandbox.provider.bearerToken}` };
  const status = async (id: string) =>
    (await visitor.send('GET', `/api/v1/providers/twilio/${id}`, { headers })).status;
  assert.equal(await status('00000000-0000-4000-8000-000000000000'), 404);
  assert.equal(await status('nonsense'), 400);
  assert.equal(await status(visitor.sandbox.provider.id.toUpperCase()), 200);
});

function patch(visitor: Visitor, extra: Extra) {
  return call(visitor, 'PATCH', extra);
}

/** The bearer is the provider's own, unless the test gives another. */
function call(visitor: Visitor, method: 'GET' | 'PATCH', extra: Extra = {}) {
  const { id, bearerToken } = visitor.sandbox.provider;
  const headers = { authorization: `Bearer ${bearerToken}`, ...extra.headers };
  const suffix = method === 'PATCH' ? '/auth-token' : '';
  return visitor.send(method, `/api/v1/providers/twilio/${id}${suffix}`, { ...extra, headers });
}
