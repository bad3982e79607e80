import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, between, countBefore } from './in-order.ts';

const items = [2, 3, 5, 8].map((number) => ({ number }));
const numbers = (found: readonly { readonly number: number }[]) => found.map((it) => it.number);

test('what comes before a number is counted', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 8, 9].map((number) => countBefore(items, number)),
    [0, 0, 1, 2, 3, 4],
  );
  assert.equal(countBefore([], 1), 0);
});

test('what comes after a number does not have that number', () => {
  assert.deepEqual(numbers(after(items, 3)), [5, 8]);
  assert.deepEqual(numbers(after(items, 4)), [5, 8]);
  assert.deepEqual(numbers(after(items, 8)), []);
});

test('what is between two numbers has neither', () => {
  assert.deepEqual(numbers(between(items, 2, 8)), [3, 5]);
  assert.deepEqual(numbers(between(items, 0, 9)), [2, 3, 5, 8]);
  assert.deepEqual(numbers(between(items, 8, 2)), []);
});
