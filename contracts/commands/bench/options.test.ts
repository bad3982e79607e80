import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optionsFrom } from './options.ts';

test('without options, all is measured', () => {
  assert.deepEqual(optionsFrom([]), {
    exchanges: [1000, 10_000, 50_000],
    lists: [2500, 5000, 10_000],
    isWhole: true,
  });
});

test('numbers are read, and others are refused', () => {
  assert.deepEqual(optionsFrom(['--exchanges', '5,6', '--short']).exchanges, [5, 6]);
  for (const text of ['6,5', '0', 'x', '1.5', '']) {
    assert.throws(() => optionsFrom([`--lists=${text}`]), /^Error: --lists is ".*": give ascending whole numbers/);
  }
});
