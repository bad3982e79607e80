import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergedOrder } from './merged-order.ts';

test('what only one part has stands where that part has it', () => {
  assert.deepEqual(
    mergedOrder([
      ['a', 'c', 'e'],
      ['a', 'b', 'c', 'd'],
      ['0', 'e', 'f'],
    ]),
    ['0', 'a', 'b', 'c', 'd', 'e', 'f'],
  );
  assert.deepEqual(mergedOrder([['a'], [], ['b', 'a']]), ['b', 'a']);
});
