import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decide } from './decide.ts';
import type { RecordedVerdict } from './record-types.ts';
import { writtenRecord, writtenVerdict } from './testing/written-record.ts';

interface Of {
  readonly strict?: boolean;
  readonly kind?: 'mock' | 'reference';
}

function decided(verdicts: readonly Partial<RecordedVerdict>[], { strict = false, kind = 'mock' }: Of = {}) {
  const { target, selection } = writtenRecord([]);
  const record = writtenRecord([], { target: { ...target, kind }, selection: { ...selection, strict } });
  const { failing, skipped, warnings } = decide(verdicts.map(writtenVerdict), record);
  return { failing: failing.map((it) => it.kind), skipped, warnings };
}

const holds = {};
const broken = { kind: 'broken', expected: 'a', observed: 'b' } as const;
const should = { ...broken, level: 'SHOULD' } as const;
const unsure = { kind: 'inconclusive', reason: 'nothing was seen', resource: 'public-key' } as const;
const crashed = { kind: 'crashed', reason: 'x' } as const;
const foreign = { kind: 'not-applicable', reason: 'no address' } as const;
const passes = { failing: [], skipped: undefined, warnings: [] };

describe('the test of a rule', () => {
  test('passes where it holds, whether or not it applies everywhere', () => {
    assert.deepEqual(decided([holds, holds]), passes);
    assert.deepEqual(decided([holds, foreign]), passes);
  });

  test('fails where a MUST is broken, on any target and beside anything else', () => {
    for (const others of [[], [holds], [unsure], [foreign]]) {
      assert.deepEqual(decided([broken, ...others]).failing, ['broken']);
      assert.deepEqual(decided([broken, ...others], { kind: 'reference' }).failing, ['broken']);
    }
  });

  test('fails where the suite crashed', () => {
    assert.deepEqual(decided([holds, crashed, broken]).failing, ['crashed', 'broken']);
  });

  test('warns where a SHOULD is broken, and passes', () => {
    const warnings = ['api-key: expected a; observed b'];
    assert.deepEqual(decided([should, holds]), { ...passes, warnings });
  });

  test('fails where a SHOULD is broken and the run is strict', () => {
    assert.deepEqual(decided([should], { strict: true }), { ...passes, failing: ['broken'] });
  });

  test('is skipped with its reason where it is inconclusive, and never passes', () => {
    const skipped = 'public-key: nothing was seen';
    assert.deepEqual(decided([holds, unsure]), { ...passes, skipped });
    assert.equal(decided([should, unsure]).skipped, skipped);
  });

  test('fails where it is inconclusive on the reference server, even beside a warning', () => {
    assert.deepEqual(decided([holds, unsure], { kind: 'reference' }).failing, ['inconclusive']);
    assert.deepEqual(decided([should, unsure], { kind: 'reference' }).failing, ['inconclusive']);
  });

  test('is skipped where it does not apply, with each reason once, and where it has no resource', () => {
    assert.equal(decided([foreign, foreign]).skipped, 'not applicable: no address');
    assert.equal(decided([]).skipped, 'it has no resource in this run');
  });
});
