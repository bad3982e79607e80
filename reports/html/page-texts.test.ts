import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut, LONGEST_TEXT } from './cut.ts';
import { indentedJson } from './page/indented-json.ts';
import { duration, moment } from './page/words.ts';
import { scriptData } from './script-data.ts';

describe('JSON is indented', () => {
  const cases: readonly (readonly [text: string, indented: string])[] = [
    ['{"a":1,"b":[]}', '{\n  "a": 1,\n  "b": []\n}'],
    ['[[1,2],{}]', '[\n  [\n    1,\n    2\n  ],\n  {}\n]'],
    ['{"a":{"b":"x{,}:\\"y"}}', '{\n  "a": {\n    "b": "x{,}:\\"y"\n  }\n}'],
    // Parsed and written again, the number would be another one, and one of the names would be gone.
    ['{"a":12345678901234567890,"a":1.0}', '{\n  "a": 12345678901234567890,\n  "a": 1.0\n}'],
  ];
  for (const [text, indented] of cases) test(text, () => assert.equal(indentedJson(text), indented));

  for (const text of ['', 'plain', '{"a":', '12', '<p>']) {
    test(`and "${text}", which is no object or list, is left`, () => assert.equal(indentedJson(text), text));
  }
});

describe('data in a script', () => {
  test('says the same, and nothing that a page would read as markup', () => {
    const value = { text: '</script><!--<script>&\u2028\u202e\u200b', deep: [1, null, true] };
    const data = scriptData(value);
    assert.deepEqual(JSON.parse(data), value);
    assert.doesNotMatch(data, /[<>&\u2028\u202e\u200b]/);
  });
});

describe('what is too long', () => {
  test('is cut wherever it is, and says how long it was', () => {
    const long = 'y'.repeat(LONGEST_TEXT * 2);
    const value = cut({ a: [long, 1, null], [long]: 'short' });
    assert.match(String(value.a[0]), /^y{16384}… \[cut: 32768 characters in all\]$/);
    assert.deepEqual([value.a[1], value.a[2]], [1, null]);
    assert.ok(JSON.stringify(value).length < LONGEST_TEXT * 3);
  });

  test('is not cut where it says already that it was', () => {
    const text = `${'y'.repeat(LONGEST_TEXT)}… [cut: 99999 characters in all]`;
    assert.equal(cut(text), text);
  });

  test('is cut between characters', () => assert.ok(cut('😀'.repeat(LONGEST_TEXT)).isWellFormed()));
});

test('durations and moments are written for a reader', () => {
  assert.deepEqual([12.4, 999, 1500, 59_960, 61_000, 3_599_000].map(duration), [
    '12 ms',
    '999 ms',
    '1.5 s',
    '60.0 s',
    '1 min 01 s',
    '59 min 59 s',
  ]);
  assert.equal(moment('2026-01-02T23:04:05.000Z'), '2 Jan 2026, 23:04 UTC');
});
