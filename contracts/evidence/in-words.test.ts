import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../specs/catalogue.ts';
import { answerInWords, requestInWords } from './in-words.ts';
import { type Line, writtenHistory } from './written-history.ts';

const cases: Readonly<Record<string, Line>> = {
  'the create request': { step: 'create' },
  'a read with a deleted secondary token': { step: 'use', actor: 'owner-deleted-secondary' },
  'the list request without a required field': {
    step: 'list',
    variation: { kind: 'missing-field', field: 'AccountSid' },
  },
  'a request that no document has for an unknown path': { step: 'stray', variation: { kind: 'unknown-path' } },
  'the fetch request with a wrong token': {
    step: 'fetch',
    actor: 'wrong-token',
    variation: { kind: 'altered-token', how: 'prefix' },
  },
};

for (const [words, line] of Object.entries(cases)) {
  test(`a request is ${words}`, () => {
    const [exchange] = writtenHistory(awsCredential, line).exchanges;
    assert.equal(exchange && requestInWords(exchange), words);
  });
}

test('an answer names its step, or what was asked', () => {
  const { exchanges } = writtenHistory(awsCredential, { step: 'fetch' }, { step: 'use' }, { step: 'stray' });
  assert.deepEqual(exchanges.map(answerInWords), [
    'the fetch answer',
    'the answer to a read',
    'the answer to a request that no document has',
  ]);
});
