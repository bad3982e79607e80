import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { array, assert as check, constantFrom, property, string, tuple } from 'fast-check';
import { lengthsIn, patternMovement } from './patterns.ts';

describe('a changed pattern', () => {
  const cases: readonly (readonly [before: string, after: string, expected: string])[] = [
    ['^AC[0-9a-fA-F]{32}$', '^AC[0-9a-fA-F]{32}$', 'same'],
    ['^AC[0-9a-fA-F]{32}$', '^AC[a-fA-F0-9]{32}$', 'same'],
    ['^AC[0-9a-fA-F]{32}$', '^[A]C[0-9a-fA-F][0-9a-fA-F]{31}$', 'same'],
    ['^AC[0-9a-fA-F]{32}$', '^AC[\\da-fA-F]{32}$', 'same'],
    ['^AC[0-9a-fA-F]{32}$', '^AC[0-9a-f]{32}$', 'narrower'],
    ['^AC[0-9a-f]{32}$', '^AC[0-9a-fA-F]{32}$', 'wider'],
    ['^AC[0-9a-f]{32}$', '^AC[0-9a-f]{32,34}$', 'wider'],
    ['^AC[0-9a-f]{32,34}$', '^AC[0-9a-f]{33}$', 'narrower'],
    ['^AC[0-9a-f]{32,34}$', '^AC[0-9a-f]{33,35}$', 'other'],
    ['^AC[0-9a-f]+$', '^AC[0-9a-f]*$', 'wider'],
    ['^AC[0-9a-f]{32}$', 'AC[0-9a-f]{32}', 'wider'],
    ['AC[0-9a-f]{32}', '^AC[0-9a-f]{32}$', 'narrower'],
    ['^AC[0-9a-f]{32}$', 'AC[0-9a-f]{32}$', 'wider'],
    ['^AC[0-9a-f]{32}', 'AC[0-9a-f]{32}$', 'other'],
    ['^CR[0-9a-f]{32}$', '^SK[0-9a-f]{32}$', 'other'],
    ['^AC[0-9a-f]{32}$', '^(AC|SK)[0-9a-f]{32}$', 'other'],
    ['^[^a]$', '^[^ab]$', 'narrower'],
    ['^.$', '^[^\\n]$', 'wider'],
    ['^a\\$', '^a\\$', 'same'],
    ['^a\\$', '^a$', 'other'],
    ['^[a\\-c]$', '^[abc]$', 'other'],
    ['^\\S$', '^x$', 'other'],
  ];
  for (const [before, after, expected] of cases) {
    test(`${before} and then ${after} is ${expected}`, () => assert.equal(patternMovement(before, after), expected));
  }

  test('is never called narrower or wider against the evidence', () => {
    const set = constantFrom('[0-9]', '[0-9a-f]', '[0-9a-fA-F]', '\\d', '\\w', 'a', '[^a]', '.');
    const times = constantFrom('', '?', '+', '*', '{2}', '{1,3}', '{2,}');
    const body = array(
      tuple(set, times).map((it) => it.join('')),
      { minLength: 1, maxLength: 3 },
    );
    const pattern = tuple(constantFrom('^', ''), body, constantFrom('$', '')).map(
      ([start, atoms, end]) => start + atoms.join('') + end,
    );
    check(
      property(
        pattern,
        pattern,
        array(string({ unit: constantFrom('a', 'f', 'F', '0', '_', '-', 'é') })),
        (before, after, texts) => {
          const movement = patternMovement(before, after);
          for (const text of texts) {
            const [passed, passes] = [new RegExp(before).test(text), new RegExp(after).test(text)];
            if (movement === 'narrower' || movement === 'same') assert.ok(passed || !passes);
            if (movement === 'wider' || movement === 'same') assert.ok(passes || !passed);
          }
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('the length that a pattern says', () => {
  test('is counted', () => {
    assert.deepEqual(lengthsIn('^AC[0-9a-f]{32}$'), { least: 34, most: 34 });
    assert.deepEqual(lengthsIn('^a?b+$'), { least: 1, most: Infinity });
  });

  test('is unknown without anchors, and where the pattern cannot be read', () => {
    for (const pattern of ['AC', '^AC', '^(a|b)$', undefined, 4]) assert.equal(lengthsIn(pattern), undefined);
  });
});
