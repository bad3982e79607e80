import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { awsCredential, type OperationStep } from '../../specs/catalogue.ts';
import type { Outcome } from '../evidence/exchange.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { stillClock } from '../target/reference/testing/still-clock.ts';
import { createClient } from './client.ts';
import { createKeyring } from './keyring.ts';
import { createPersistentClient } from './persistence.ts';
import { operationPlan } from './plans.ts';
import { answered, lost, scriptedTransport } from './testing/scripted-transport.ts';
import { writtenTarget } from './testing/written-target.ts';

async function sendThrough(step: OperationStep, outcomes: readonly Outcome[]) {
  const clock = stillClock();
  const startMs = clock.now();
  const transport = scriptedTransport((_, index) => outcomes[index] ?? answered(200));
  const client = createPersistentClient(
    createClient({ transport: transport.send, clock, secrets: createSecretRegistry() }),
    clock,
  );
  const { addresses } = writtenTarget;
  const parts = {
    scenario: 'lifecycle',
    resource: awsCredential,
    keyring: createKeyring(writtenTarget),
    addresses,
  } as const;
  const { outcome } = await client.send(operationPlan(parts, step, { sid: 'CR1' }));
  return { outcome, sent: transport.sent.length, waitedMs: clock.now() - startMs };
}

const busy = answered(429);
const neverSent: Outcome = { kind: 'refused', reason: 'nothing listens at this address' };
const statusOf = (outcome: Outcome) => (outcome.kind === 'answered' ? outcome.status : outcome.kind);
const steps: readonly OperationStep[] = ['create', 'fetch', 'list', 'update', 'delete'];

function asking(seconds: string): Outcome {
  return { kind: 'answered', status: 429, headers: { 'retry-after': seconds }, body: '' };
}

describe('a persistent client', () => {
  for (const step of steps) {
    test(`sends a ${step} again that nobody looked at`, async () => {
      const { outcome, sent } = await sendThrough(step, [busy, neverSent, answered(200)]);
      assert.deepEqual([statusOf(outcome), sent], [200, 3]);
    });
  }

  for (const failure of [lost, answered(500), answered(503)]) {
    for (const step of ['fetch', 'list', 'update'] as const) {
      test(`sends a ${step} again after ${statusOf(failure)}, as it does no harm`, async () => {
        const { outcome, sent } = await sendThrough(step, [failure, answered(200)]);
        assert.deepEqual([statusOf(outcome), sent], [200, 2]);
      });
    }

    for (const step of ['create', 'delete'] as const) {
      test(`never sends a ${step} again after ${statusOf(failure)}`, async () => {
        assert.equal((await sendThrough(step, [failure, answered(200)])).sent, 1);
      });
    }
  }

  test('takes an answer that the service is unavailable for no answer, and a server error for what it is', async () => {
    for (const status of [502, 503, 504]) {
      assert.equal((await sendThrough('create', [answered(status)])).outcome.kind, 'unknown');
    }
    assert.equal(statusOf((await sendThrough('create', [answered(500)])).outcome), 500);
    assert.equal(
      statusOf(
        (
          await sendThrough(
            'fetch',
            Array.from({ length: 9 }, () => answered(500)),
          )
        ).outcome,
      ),
      500,
    );
  });

  test('waits longer each time, and gives up', async () => {
    const { outcome, sent, waitedMs } = await sendThrough(
      'create',
      Array.from({ length: 9 }, () => busy),
    );
    assert.deepEqual([statusOf(outcome), sent, waitedMs], [429, 5, 500 + 1_000 + 2_000 + 4_000]);
  });

  test('waits as long as it is asked to, within bounds', async () => {
    assert.equal((await sendThrough('list', [asking('7')])).waitedMs, 7_000);
    assert.equal((await sendThrough('list', [asking('7000')])).waitedMs, 30_000);
    assert.equal((await sendThrough('list', [asking('tomorrow')])).waitedMs, 500);
  });
});
