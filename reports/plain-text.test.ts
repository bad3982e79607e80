import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutText, plainText } from './plain-text.ts';

describe('a plain text', () => {
  test('is as it was where all of it can be seen', () => {
    const text = 'Zoë, 日本, 👩‍💻, עברית\n\t<b> & "quotes"';
    assert.equal(plainText(text, 100), text);
  });

  test('shows what cannot be seen', () => {
    assert.equal(
      plainText('a\u001b[2J\u202eb\u0000\r\u2028\ufeff', 100),
      'a\\u{1b}[2J\\u{202e}b\\u{0}\\u{d}\\u{2028}\\u{feff}',
    );
  });

  test('has no half of a character', () => {
    assert.equal(plainText('a\ud800b', 100), 'a\ufffdb');
    assert.equal(cutText('ab👩', 3), 'ab\ufffd… [4 characters in all]');
  });

  test('is cut where it is too long, and says so', () => {
    assert.equal(cutText('abcdef', 6), 'abcdef');
    assert.equal(cutText('abcdefg', 6), 'abcdef… [7 characters in all]');
  });
});
