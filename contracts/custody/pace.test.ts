import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answered, scriptedTransport } from '../client/testing/scripted-transport.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { createInterruption } from './interruption.ts';
import { paced } from './pace.ts';

const request = { method: 'GET', url: 'http://127.0.0.1:1', headers: {} };

describe('a pace', () => {
  test('leaves time between requests, and counts them', async () => {
    const clock = stillClock();
    const startMs = clock.now();
    const { send, sent } = paced(scriptedTransport(() => answered(200)).send, clock, 10);
    for (let index = 0; index < 5; index += 1) await send(request);
    assert.deepEqual([clock.now() - startMs, sent()], [400, 5]);
  });

  test('does not hold up a request that comes late anyway', async () => {
    const clock = stillClock();
    const { send } = paced(scriptedTransport(() => answered(200)).send, clock, 10);
    await send(request);
    await clock.sleep(5_000);
    const startMs = clock.now();
    await send(request);
    assert.equal(clock.now(), startMs);
  });
});

describe('an interruption', () => {
  const endless = { now: () => 0, sleep: () => new Promise<void>(() => undefined) };

  test('ends a sleep, and gives the first reason', async () => {
    const interruption = createInterruption();
    const sleeping = interruption.clock(endless).sleep(1_000_000);
    interruption.stop('first');
    interruption.stop('second');
    await sleeping;
    assert.equal(interruption.reason(), 'first');
  });

  test('lets whoever cleans up afterwards sleep', async () => {
    const clock = stillClock();
    const interruption = createInterruption();
    interruption.stop('over');
    const startMs = clock.now();
    await interruption.clock(clock).sleep(500);
    assert.equal(clock.now() - startMs, 500);
  });
});
