import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base64String, constant, assert as holdFor, oneof, property, string } from 'fast-check';
import { formsOf, searched } from './secret-forms.ts';
import { secretIndexOf } from './secret-index.ts';

const token = '0123456789abcdef'.repeat(2);
const key = `-----BEGIN PUBLIC KEY-----\n${'QUJD'.repeat(16)}\n${'REVG'.repeat(16)}\n-----END PUBLIC KEY-----`;

describe('an index of secrets', () => {
  test('finds the secrets that a text shows, in the order in which they were added', () => {
    const index = secretIndexOf(['correct horse battery', token, 'not there at all']);
    assert.deepEqual(index.candidatesIn(searched(`${token} and correct horse battery`)), [
      'correct horse battery',
      token,
    ]);
    assert.deepEqual(index.candidatesIn(searched('nothing of that kind')), []);
  });

  test('takes more secrets later on, and each of them once', () => {
    const index = secretIndexOf([token]);
    index.add('another secret');
    index.add(token);
    assert.deepEqual(index.candidatesIn(searched(`${token} another secret`)), [token, 'another secret']);
  });

  test('passes over no form of any secret', () => {
    const secret = oneof(string({ unit: 'grapheme', minLength: 6, maxLength: 80 }), base64String(), constant(key));
    holdFor(
      property(secret, (it) => {
        const index = secretIndexOf([it]);
        const { folded, exact } = formsOf(it);
        for (const form of folded)
          assert.deepEqual(index.candidatesIn({ exact: '', folded: form, squeezed: '' }), [it]);
        for (const form of exact) assert.deepEqual(index.candidatesIn({ exact: '', folded: '', squeezed: form }), [it]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
