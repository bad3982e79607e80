import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Arbitrary, sample } from 'fast-check';

export interface GeneratorCases<T> {
  readonly isValid: (value: T) => boolean;
  /** Boundaries, each of which is reached. */
  readonly reaches: Readonly<Record<string, (value: T) => boolean>>;
  /** What must never be made. */
  readonly never: (value: T) => boolean;
}

const SAMPLES = 2_000;

/** The four tests that each generator has: the same seed, validity, boundaries, and what it must not reach. */
export function testGenerator<T>(name: string, arbitrary: Arbitrary<T>, cases: GeneratorCases<T>): void {
  const values = sample(arbitrary, { seed: 7, numRuns: SAMPLES });
  describe(name, () => {
    test('makes the same values of the same seed', () =>
      assert.deepEqual(sample(arbitrary, { seed: 7, numRuns: 50 }), sample(arbitrary, { seed: 7, numRuns: 50 })));
    test('makes valid values only', () => assert.deepEqual(values.filter((it) => !cases.isValid(it)).slice(0, 3), []));
    for (const [boundary, isThere] of Object.entries(cases.reaches)) {
      test(`reaches ${boundary}`, () => assert.ok(values.some(isThere)));
    }
    test('never goes beyond', () => assert.deepEqual(values.filter(cases.never).slice(0, 3), []));
  });
}
