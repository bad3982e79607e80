import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { relayText } from './relay-text.ts';

const notes = { ending: 'ended with exit code 0', unmatched: 0, left: 0, garbage: 0, closedHosts: [] };

test('the text about a relayed command says what it did, what is broken, and how much is not known', () => {
  const broken = { kind: 'broken', expected: 'a thing', observed: 'another' } as const;
  const record = writtenRecord([writtenVerdict(), writtenVerdict(broken), writtenVerdict({ kind: 'inconclusive' })]);
  const text = relayText(record, { ...notes, unmatched: 2, garbage: 3, closedHosts: ['example.com'] });
  assert.deepEqual(text.split('\n').slice(0, 5), [
    'Keyturn 0.1.0 relayed 7 requests to the mock at http://127.0.0.1:4010',
    'The command ended with exit code 0.',
    '2 requests were for nothing that the documents have, and are not judged.',
    '3 connections did not speak HTTP.',
    'The proxy is closed for example.com.',
  ]);
  assert.match(text, /\nMUST written-rule \(api-key\)[\s\S]*observed {2}another/);
  assert.match(text, /\n1 verdicts hold, 1 broken, 0 crashed; of 1, the command did not do enough to tell$/);
});

test('it has no remarks where there is nothing to remark', () => {
  assert.equal(relayText(writtenRecord([]), notes).split('\n').length, 4);
});
