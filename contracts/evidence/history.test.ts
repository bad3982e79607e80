import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import type { Exchange } from './exchange.ts';
import { historyOf } from './history.ts';
import { writtenHistory } from './written-history.ts';

const history = writtenHistory(
  awsCredential,
  { step: 'create' },
  { step: 'fetch', status: 404, poll: 'pending' },
  { step: 'fetch', lost: 'unknown' },
  { step: 'list', lost: 'refused' },
  { step: 'fetch', poll: 'settled' },
  { step: 'delete' },
);
const numbersOf = (exchanges: readonly Exchange[]) => exchanges.map(({ number }) => number);

test('what succeeded was answered with 2xx', () => {
  assert.deepEqual(numbersOf(history.succeeded()), [1, 5, 6]);
  assert.deepEqual(numbersOf(history.succeeded('fetch', 'delete')), [5, 6]);
  assert.deepEqual(numbersOf(history.succeeded('list')), []);
});

test('what was answered may have been refused, or have come too early', () => {
  assert.deepEqual(numbersOf(history.answered()), [1, 2, 5, 6]);
  assert.deepEqual(numbersOf(history.answered('fetch')), [2, 5]);
});

test('what came after an exchange goes by its number', () => {
  const [first, , third] = history.exchanges;
  assert.ok(first && third);
  assert.deepEqual(numbersOf(history.answeredAfter(first)), [2, 5, 6]);
  assert.deepEqual(numbersOf(history.answeredAfter(third)), [5, 6]);
  assert.deepEqual(numbersOf(history.answeredAfter({ ...first, number: 0 })), [1, 2, 5, 6]);
});

test('an empty history has nothing', () => {
  const empty = historyOf('paging', awsCredential, []);
  assert.deepEqual([empty.succeeded(), empty.answered('list'), empty.exchanges], [[], [], []]);
  assert.deepEqual([empty.scenario, empty.resource], ['paging', awsCredential]);
});
