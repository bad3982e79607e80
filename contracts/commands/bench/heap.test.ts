import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { catalogue } from '../../../specs/catalogue.ts';
import { check } from '../../checker/check.ts';
import type { History } from '../../evidence/history.ts';
import { conditions } from '../../rules/conditions.ts';
import { rules } from '../../rules/index.ts';
import { setStage } from '../../run/testing/rehearsal.ts';
import { lifecycle } from '../../scenarios/lifecycle.ts';
import { heapBytes } from './heap.ts';

test('histories that were judged are let go', async () => {
  const remembered = await judgedHistories();
  assert.equal(remembered.length, lifecycle.resources.length);
  await setImmediate();
  heapBytes();
  assert.deepEqual(
    remembered.filter((it) => it.deref() !== undefined),
    [],
  );
});

async function judgedHistories(): Promise<readonly WeakRef<History>[]> {
  const plan = lifecycle.resources.map((resource) => ({ scenario: lifecycle, resource }));
  const { observation } = await setStage().rehearse(plan);
  check({ ...observation, rules, resources: catalogue, conditions, notApplicable: () => undefined });
  return observation.histories.map((it) => new WeakRef(it));
}
