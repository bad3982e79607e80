import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSequence } from './sequence.ts';

test('a sequence is walked in both directions from any number', () => {
  const sequence = createSequence();
  for (const [index, sid] of ['a', 'b', 'c', 'd'].entries()) sequence.add(sid, index);
  assert.deepEqual([...sequence.beyond(1, 'up')], ['c', 'd']);
  assert.deepEqual([...sequence.beyond(2, 'down')], ['b', 'a']);
  assert.deepEqual([...sequence.beyond(Number.NEGATIVE_INFINITY, 'up')], ['a', 'b', 'c', 'd']);
  assert.deepEqual([...sequence.beyond(Number.POSITIVE_INFINITY, 'down')], ['d', 'c', 'b', 'a']);
});

test('what was removed is passed over, and what is numbered anew is found at its new place', () => {
  const sequence = createSequence();
  for (const [index, sid] of ['a', 'b', 'c'].entries()) sequence.add(sid, index);
  sequence.remove('b');
  sequence.add('a', 3);
  assert.deepEqual([...sequence.beyond(Number.NEGATIVE_INFINITY, 'up')], ['c', 'a']);
  assert.deepEqual([...sequence.beyond(1, 'up')], ['c', 'a']);
});

test('a sequence in which one SID moves for ever stays right', () => {
  const sequence = createSequence();
  sequence.add('still', 0);
  for (let number = 1; number <= 1000; number += 1) sequence.add('moving', number);
  assert.deepEqual([...sequence.beyond(Number.NEGATIVE_INFINITY, 'up')], ['still', 'moving']);
  assert.deepEqual([...sequence.beyond(999, 'up')], ['moving']);
});
