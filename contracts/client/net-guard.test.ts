import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Outcome } from '../evidence/exchange.ts';
import { createHttpTransport } from './http.ts';
import { guardNetwork } from './net-guard.ts';
import { rawServer } from './testing/raw-server.ts';

const transport = createHttpTransport({ timeoutMs: 2_000 });
after(() => transport.close());

const get = (url: string) => transport.send({ method: 'GET', url, headers: {} });
const reasonOf = (outcome: Outcome) => (outcome.kind === 'answered' ? '' : outcome.reason);
const mock = { isLive: false };
const guarded = /the network guard does not let it through/;
// Nothing listens there, which is known only to a request that was let through.
const letThrough = /nothing listens at this address/;

describe('the network guard', { concurrency: false }, () => {
  test('lets requests through to the addresses of the target, and to no other', async (context) => {
    const allowed = await rawServer(context, (socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    const forbidden = await rawServer(context, (socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'));
    const release = guardNetwork([`${allowed.origin}/twilio`], mock);
    context.after(release);
    assert.equal((await get(allowed.origin)).kind, 'answered');
    const outcome = await get(forbidden.origin);
    assert.deepEqual([outcome.kind, forbidden.received], ['refused', []]);
    assert.match(reasonOf(outcome), guarded);
  });

  const same: readonly (readonly [address: string, url: string])[] = [
    ['http://[::1]:1', 'http://[::1]:1/v1'],
    ['http://[0:0::1]:1/twilio', 'http://[::1]:1/v1'],
    ['http://LOCALHOST:1', 'http://localhost:1/v1'],
  ];
  for (const [address, url] of same) {
    test(`lets ${url} through for ${address}`, async (context) => {
      context.after(guardNetwork([address], mock));
      assert.match(reasonOf(await get(url)), letThrough);
    });
  }

  const other: readonly (readonly [address: string, url: string])[] = [
    ['http://127.0.0.1:1', 'http://localhost:1/v1'],
    ['http://127.0.0.1:1', 'http://127.0.0.1:2/v1'],
    ['http://127.0.0.1', 'https://127.0.0.1/v1'],
    ['https://127.0.0.1', 'http://127.0.0.1/v1'],
  ];
  for (const [address, url] of other) {
    test(`does not let ${url} through for ${address}`, async (context) => {
      context.after(guardNetwork([address], mock));
      assert.match(reasonOf(await get(url)), guarded);
    });
  }

  test('ends when it is released, and can be set up again', async () => {
    guardNetwork([], mock)();
    assert.match(reasonOf(await get('http://127.0.0.1:1')), letThrough);
    const release = guardNetwork([], mock);
    assert.match(reasonOf(await get('http://127.0.0.1:1')), guarded);
    release();
  });

  const wrong: readonly (readonly [address: string, isLive: boolean])[] = [
    ['https://api.twilio.com', false],
    ['https://ACCOUNTS.twilio.com', false],
    ['https://mock.example', true],
    ['https://twilio.com.example', true],
  ];
  for (const [address, isLive] of wrong) {
    test(`is not set up for ${address} where TARGET is ${isLive ? 'live' : 'mock'}`, () => {
      assert.throws(() => guardNetwork([address], { isLive }), /cannot be reached with TARGET=/);
    });
  }

  test("lets requests through to Twilio's hosts for a live target, and to a rehearsal on this machine", (context) => {
    context.after(guardNetwork(['https://accounts.twilio.com', 'http://127.0.0.1:4010'], { isLive: true }));
  });
});
