import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReference } from './reference.ts';
import { stillClock } from './testing/still-clock.ts';
import { visit } from './testing/visitor.ts';

const path = '/v1/Credentials/AWS';

test('the same seed gives the same world and the same answers', async () => {
  const answers = ['one', 'one', 'two'].map((seed) => {
    return visit({ seed, clock: stillClock() }).send('POST', path, { form: { Credentials: 's' } });
  });
  const [first, again, other] = (await Promise.all(answers)).map(({ headers, body }) =>
    JSON.stringify([headers, body]),
  );
  assert.equal(again, first);
  assert.notEqual(other, first);
});

test('without a seed every sandbox is new', () => {
  assert.notDeepEqual(createReference().sandbox, createReference().sandbox);
});

test('the number of requests does not change the tokens', async () => {
  const [idle, busy] = [visit({ seed: 'one' }), visit({ seed: 'one' })];
  await busy.send('GET', path);
  const tokens = [idle, busy].map((it) => it.send('POST', '/v1/AuthTokens/Secondary'));
  const [first, second] = (await Promise.all(tokens)).map((it) => it.text('secondary_auth_token'));
  assert.equal(first, second);
});

test('a rate limit refuses the excess unprocessed, until time has passed', async () => {
  const clock = stillClock();
  const visitor = visit({ clock, rateLimit: { requests: 2, perMs: 1_000 } });
  const send = () => visitor.send('POST', path, { form: { Credentials: 's' } });
  assert.deepEqual([(await send()).status, (await send()).status], [201, 201]);
  const refused = await send();
  assert.deepEqual([refused.status, refused.at('code')], [429, 20429]);
  clock.advance(1_000);
  assert.equal((await visitor.send('GET', path)).list('credentials').length, 2);
});

test('latency passes on the clock, and is reported', async () => {
  const clock = stillClock();
  const visitor = visit({ clock, latencyMs: 250 });
  const before = clock.now();
  const answer = await visitor.send('GET', path);
  assert.equal(clock.now() - before, 250);
  assert.equal(answer.headers['Twilio-Request-Duration'], '0.250');
});
