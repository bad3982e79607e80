import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceOf, shortened } from './names-in-words.ts';

test('a name is quoted, and cut where it has more than 80 characters with its marks', () => {
  assert.equal(shortened('a "b"'), '"a \\"b\\""');
  assert.equal(shortened('x'.repeat(78)), `"${'x'.repeat(78)}"`);
  assert.equal(shortened('x'.repeat(79)), `"${'x'.repeat(78)}…`);
});

const cases: readonly (readonly [shown: unknown, words: string])[] = [
  [undefined, 'none instead'],
  [null, 'null instead'],
  [7, 'a value of type number instead'],
  ['name of mine', 'a longer one, of 12 characters instead of 4'],
  ['na', 'another one, which ends before character 3'],
  ['nome', 'another one: its character 2 is U+006F instead of U+0061'],
  ['nam\u{1F60A}', 'another one: its character 4 is U+1F60A instead of U+0065'],
];

for (const [shown, words] of cases) {
  test(`${String(shown)} differs from a name in that it is ${words}`, () => {
    assert.equal(differenceOf('name', shown), words);
  });
}
