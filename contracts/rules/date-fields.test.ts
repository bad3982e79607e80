import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, readDate } from './date-fields.ts';

const SECOND = Date.UTC(2026, 0, 2, 3, 4, 5) / 1000;

test('a finding writes a date in whole seconds', () => {
  assert.equal(dateInWords(SECOND), '2026-01-02T03:04:05Z');
});

test('a date is read in its own dialect only, however many were read before', () => {
  const texts = Array.from({ length: 1200 }, (_, index) => dateInWords(SECOND + index));
  for (const _ of [1, 2]) {
    assert.deepEqual(
      texts.map((it) => readDate(it, 'iso-8601')?.getTime()),
      texts.map((_text, index) => (SECOND + index) * 1000),
    );
  }
  assert.equal(readDate(texts[0] ?? '', 'rfc-2822'), undefined);
  assert.equal(readDate('yesterday', 'iso-8601'), undefined);
});
