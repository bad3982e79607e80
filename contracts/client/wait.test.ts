import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import { writtenHistory } from '../evidence/written-history.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { waitFor } from './wait.ts';

const STARTED_AT_MS = 1_000_000;

interface Waited {
  readonly last: Exchange;
  /** When each attempt was made, in milliseconds since the beginning. */
  readonly attemptedAtMs: readonly number[];
  readonly marks: readonly Exchange['poll'][];
  readonly waits: readonly (readonly [rule: string, ms: number])[];
}

interface Slow {
  readonly waitTimeoutMs?: number;
  readonly attemptMs?: number;
  readonly vain?: Set<string>;
  /** What the server answers until then. */
  readonly before?: number;
}

/** Waits on a clock of its own for what becomes true after so many milliseconds. */
async function waitedFor(
  trueAfterMs: number,
  { waitTimeoutMs = 2_000, attemptMs = 0, vain, before = 404 }: Slow = {},
): Promise<Waited> {
  const clock = stillClock(STARTED_AT_MS);
  const attemptedAtMs: number[] = [];
  const marks: Exchange['poll'][] = [];
  const waits: (readonly [string, number])[] = [];
  const onWait = (rule: string, ms: number) => waits.push([rule, ms]);
  const attempt = async () => {
    attemptedAtMs.push(clock.now() - STARTED_AT_MS);
    clock.advance(attemptMs);
    return exchangeWith(clock.now() - STARTED_AT_MS >= trueAfterMs ? 200 : before);
  };
  const last = await waitFor(
    { clock, waitTimeoutMs, onWait, ...(vain && { vain }) },
    { rule: 'some-rule', attempt, wanted: isSuccess },
    (it) => marks.push(it.poll),
  );
  return { last, attemptedAtMs, marks, waits };
}

function exchangeWith(status: number): Exchange {
  const [exchange] = writtenHistory(awsCredential, { step: 'fetch', status }).exchanges;
  assert.ok(exchange);
  return exchange;
}

describe('a wait', () => {
  test('is over at once where nothing needs to be waited for', async () => {
    const { last, attemptedAtMs, marks, waits } = await waitedFor(0);
    assert.deepEqual([last.poll, attemptedAtMs, marks, waits], ['settled', [0], ['settled'], [['some-rule', 0]]]);
  });

  test('tries at growing intervals, and marks what came too early', async () => {
    const { last, attemptedAtMs, marks, waits } = await waitedFor(300);
    assert.deepEqual(attemptedAtMs, [0, 50, 150, 350]);
    assert.deepEqual(marks, ['pending', 'pending', 'pending', 'settled']);
    assert.ok(isSuccess(last));
    assert.deepEqual(waits, [['some-rule', 350]]);
  });

  test('makes its last attempt at the end of the time, and not before', async () => {
    const { last, attemptedAtMs, marks, waits } = await waitedFor(Number.POSITIVE_INFINITY);
    assert.deepEqual(attemptedAtMs, [0, 50, 150, 350, 750, 1_550, 2_000]);
    assert.deepEqual([last.poll, marks.at(-1), marks.at(-2)], ['expired', 'expired', 'pending']);
    assert.deepEqual(waits, [['some-rule', 2_000]]);
  });

  test('sees what becomes true at the very end', async () => {
    assert.equal((await waitedFor(2_000)).last.poll, 'settled');
    assert.equal((await waitedFor(2_001)).last.poll, 'expired');
  });

  test('never pauses for more than five seconds', async () => {
    const { attemptedAtMs } = await waitedFor(Number.POSITIVE_INFINITY, { waitTimeoutMs: 60_000 });
    const pauses = attemptedAtMs.slice(1).map((it, index) => it - (attemptedAtMs[index] ?? 0));
    assert.equal(Math.max(...pauses), 5_000);
    assert.equal(attemptedAtMs.at(-1), 60_000);
    assert.ok(attemptedAtMs.length < 25);
  });

  test('is over after one attempt more where each takes longer than there is time', async () => {
    const { attemptedAtMs, marks } = await waitedFor(Number.POSITIVE_INFINITY, { attemptMs: 5_000 });
    assert.deepEqual(attemptedAtMs, [0, 5_001]);
    assert.deepEqual(marks, ['pending', 'expired']);
  });
});

describe('a wait that was in vain before', () => {
  const never = Number.POSITIVE_INFINITY;

  test('is one attempt, and says whether it is as wanted', async () => {
    const vain = new Set<string>();
    assert.equal((await waitedFor(never, { vain })).attemptedAtMs.length, 7);
    assert.deepEqual((await waitedFor(never, { vain })).marks, ['expired']);
    assert.deepEqual((await waitedFor(0, { vain })).marks, ['settled']);
  });

  test('is a whole one for another rule', async () => {
    assert.equal((await waitedFor(never, { vain: new Set(['another-rule']) })).attemptedAtMs.length, 7);
  });

  for (const before of [429, 500, 503]) {
    test(`is a whole one where the other was answered ${before}`, async () => {
      const vain = new Set<string>();
      await waitedFor(never, { vain, before });
      assert.equal((await waitedFor(300, { vain })).last.poll, 'settled');
    });
  }

  test('is a whole one where the other was not in vain in the end', async () => {
    const vain = new Set<string>();
    await waitedFor(300, { vain });
    assert.deepEqual([...vain], []);
  });
});
