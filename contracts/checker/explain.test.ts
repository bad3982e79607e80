import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from './explain.ts';
import type { RecordedExchange, RecordedVerdict } from './record-types.ts';
import { writtenRecord, writtenVerdict } from './testing/written-record.ts';

const exchangeOf = (number: number, changes: Partial<RecordedExchange> = {}): RecordedExchange => ({
  number,
  scenario: 'lifecycle',
  step: 'fetch',
  actor: 'owner',
  kind: 'answered',
  method: 'GET',
  url: `http://127.0.0.1:4010/${number}`,
  status: 200,
  request: { headers: {} },
  ms: 1.4,
  curl: `curl ${number}`,
  ...changes,
});

const texts = { kind: 'broken', branch: 'wrong', expected: 'a thing', observed: 'another' } as const;

function explained(changes: Partial<RecordedVerdict>, ...others: readonly RecordedExchange[]): string {
  const verdict = writtenVerdict({ ...texts, ...changes });
  const exchanges = [...[1, 2, 3].map((it) => exchangeOf(it)), ...others];
  return explain(verdict, writtenRecord([verdict], { exchanges }));
}

test('a broken verdict reads as what was expected, what was seen, why, and how to see it again', () => {
  assert.deepEqual(explained({ evidence: [1, 3] }).split('\n'), [
    'MUST written-rule (api-key): A rule is written for a test',
    '  expected  a thing',
    '  observed  another',
    '  because   A document, #/paths/x <https://example.com/d>',
    '  evidence  #1 owner: GET http://127.0.0.1:4010/1 -> 200 (1 ms)',
    '            #3 owner: GET http://127.0.0.1:4010/3 -> 200 (1 ms)',
    '  repeat    curl 3',
  ]);
});

test('a broken verdict repeats the exchange that the rule named last, even where a control came after it', () => {
  assert.match(explained({ evidence: [3, 1] }), /repeat {4}curl 1$/);
});

test('a broken verdict names two of its sources, and nothing to repeat where no exchange is left', () => {
  const [source] = writtenVerdict().sources;
  assert.ok(source);
  const sources = ['a', 'b', 'c'].map((title) => ({ ...source, title }));
  const text = explained({ sources });
  assert.match(text, /because {3}a, .*\n {12}b, /);
  assert.doesNotMatch(text, /c, #|repeat/);
});

test('a source without a place is its title and its address', () => {
  const sources = [{ document: 'd', title: 'A page', address: 'https://x' }];
  assert.match(explained({ sources }), /because {3}A page <https:\/\/x>$/m);
});

test('an exchange without an answer says why', () => {
  const { status: _, ...unanswered } = exchangeOf(7, { reason: 'nothing listens', ms: 0.6 });
  assert.match(explained({ evidence: [7] }, unanswered), /#7 owner: GET http:\S+\/7 -> nothing listens \(1 ms\)$/m);
});
