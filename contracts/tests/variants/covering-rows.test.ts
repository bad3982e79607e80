import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Choice, coveringRows } from './covering-rows.ts';

const choices: readonly Choice[] = [
  ['a', [1, 2, 3]],
  ['b', [false, true]],
  ['c', ['x', 'y', 'z', 'w']],
  ['d', [null, 0]],
];

test('every two values of two choices come together in a row, and every row has a value for each choice', () => {
  const rows = coveringRows(choices);
  for (const [one, ones] of choices) {
    for (const [other, others] of choices.filter(([name]) => name !== one)) {
      const seen = new Set(rows.map((row) => JSON.stringify([row[one], row[other]])));
      assert.equal(seen.size, ones.length * others.length, `${one} and ${other}`);
    }
  }
  assert.deepEqual(new Set(rows.map((row) => Object.keys(row).toSorted().join())), new Set(['a,b,c,d']));
});

test('there are far fewer rows than combinations', () => {
  assert.ok(coveringRows(choices).length <= 16);
});
