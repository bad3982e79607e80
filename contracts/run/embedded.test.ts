import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../evidence/exchange.ts';
import type { OutgoingAnswer } from '../target/reference/respond.ts';
import { directTransport, embedReference } from './embedded.ts';

const origin = 'http://127.0.0.1:4010';
const answering = (answer: OutgoingAnswer): Promise<Outcome> =>
  directTransport(async () => answer)({ method: 'GET', url: `${origin}/v1`, headers: {} });

const teapot = { id: 'a/b', breaks: 'everything', wrap: () => async () => ({ status: 418, headers: {} }) };

test('a request reaches an embedded server as it would over the wire', async () => {
  const seen: unknown[] = [];
  const transport = directTransport(async (request) => {
    seen.push(request);
    return { status: 204, headers: {} };
  });
  await transport({ method: 'POST', url: `${origin}/v1/Keys?a=b%20c`, headers: { accept: 'x' }, body: 'a=1' });
  await transport({ method: 'GET', url: origin, headers: {} });
  assert.deepEqual(seen, [
    { method: 'POST', target: '/v1/Keys?a=b%20c', headers: { host: '127.0.0.1:4010', accept: 'x' }, body: 'a=1' },
    { method: 'GET', target: '/', headers: { host: '127.0.0.1:4010' }, body: '' },
  ]);
});

test('an answer of an embedded server reads as it would over the wire', async () => {
  const headers = { 'X-Odd': 'Value' };
  const read = [
    await answering({ status: 200, headers, json: { a: null } }),
    await answering({ status: 200, headers, text: 'plain' }),
    await answering({ status: 204, headers, json: { a: 1 } }),
    await answering({ status: 500, headers }),
  ];
  const answer = { kind: 'answered', headers: { 'x-odd': 'Value' } } as const;
  assert.deepEqual(read, [
    { ...answer, status: 200, body: '{"a":null}' },
    { ...answer, status: 200, body: 'plain' },
    { ...answer, status: 204, body: '' },
    { ...answer, status: 500, body: '' },
  ]);
});

test('nothing waits on the clock of an embedded server', async () => {
  const { clock } = embedReference();
  const [startedAt, startMs] = [performance.now(), clock.now()];
  await clock.sleep(3_600_000);
  assert.ok(clock.now() - startMs >= 3_600_000);
  assert.ok(performance.now() - startedAt < 1_000);
});

test('an embedded server is a target that has everything', async () => {
  const { targetAt, respond } = embedReference({ seed: '1' });
  const { kind, addresses, owner, stranger, provider } = targetAt(origin);
  assert.deepEqual([kind, new Set(Object.values(addresses))], ['reference', new Set([origin])]);
  assert.equal(Object.keys(addresses).length, 4);
  assert.notEqual(owner?.accountSid, stranger?.accountSid);
  const headers = { authorization: `Bearer ${provider?.token}` };
  const url = `${origin}/api/v1/providers/twilio/${provider?.id}`;
  const outcome = await directTransport(respond)({ method: 'GET', url, headers });
  assert.equal(outcome.kind === 'answered' && outcome.status, 200);
});

test('an embedded server may have a fault', async () => {
  const { respond } = embedReference({ mutant: teapot });
  assert.equal((await respond({ method: 'GET', target: '/', headers: {}, body: '' })).status, 418);
});
