import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict } from '../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { badge } from './badge.ts';

const shown = (...verdicts: readonly Partial<RecordedVerdict>[]) =>
  JSON.parse(badge(writtenRecord(verdicts.map(writtenVerdict))));

describe('the badge', () => {
  const cases: readonly (readonly [verdicts: readonly Partial<RecordedVerdict>[], message: string, color: string])[] = [
    [[{}, { level: 'SHOULD', kind: 'broken' }, { kind: 'not-applicable' }], 'conformant', 'brightgreen'],
    [[{}, { kind: 'inconclusive' }], 'partial, 1 of 2 hold', 'yellow'],
    [[{}, { kind: 'crashed' }], 'partial, 1 of 2 hold', 'yellow'],
    [[{}, {}, { kind: 'broken' }, { kind: 'inconclusive' }], '1 of 4 broken', 'red'],
    [[{ kind: 'not-applicable' }], 'not judged', 'lightgrey'],
    [[], 'not judged', 'lightgrey'],
  ];
  for (const [verdicts, message, color] of cases) {
    test(`says "${message}" in ${color}`, () => {
      const isError = color === 'red';
      assert.deepEqual(shown(...verdicts), { schemaVersion: 1, label: 'keyturn', message, color, isError });
    });
  }
});
