import assert from 'node:assert/strict';
import { test } from 'node:test';
import { targetInWords } from './target-in-words.ts';

test('a live target is a live account, and the others are what they are', () => {
  const kinds = ['reference', 'mock', 'live', 'live rehearsal'].map((kind) => targetInWords({ kind }));
  assert.deepEqual(kinds, ['reference', 'mock', 'live account', 'live rehearsal']);
});
