import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { hostileRecord } from '../testing/hostile-record.ts';
import { comparisonOf } from './comparison.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import { comparisonText } from './comparison-text.ts';

const texts = { expected: 'a thing', observed: 'another' };

function told(
  write: typeof comparisonText,
  before: readonly Partial<RecordedVerdict>[],
  after: readonly Partial<RecordedVerdict>[],
) {
  const [earlier, later] = [before, after].map((it) => writtenRecord(it.map(writtenVerdict)));
  assert.ok(earlier && later);
  const comparison = comparisonOf(earlier, later);
  assert.ok(comparison);
  return write(comparison, { name: 'yesterday.json', record: earlier }, { name: 'today.json', record: later });
}

const before: readonly Partial<RecordedVerdict>[] = [
  { rule: 'a-rule' },
  { rule: 'b-rule', kind: 'broken', ...texts },
  { rule: 'c-rule' },
  { rule: 'd-rule', level: 'SHOULD' },
];
const after: readonly Partial<RecordedVerdict>[] = [
  { rule: 'a-rule', kind: 'broken', ...texts },
  { rule: 'b-rule' },
  { rule: 'c-rule', kind: 'inconclusive', reason: 'nothing was observed' },
  { rule: 'd-rule', level: 'SHOULD', kind: 'broken', ...texts },
];

describe('a comparison at a terminal', () => {
  test('says what was compared, then what got worse, and ends with the counts', () => {
    const text = told(comparisonText, before, after);
    assert.match(
      text,
      /^Before {2}yesterday\.json: keyturn 0\.1\.0, the mock, 2026-01-01 00:00 UTC, 3 hold, 1 broken\nAfter {3}today/,
    );
    assert.deepEqual(text.match(/^[A-Z][a-z ]+ \(\d+\)$/gm), [
      'Newly broken (2)',
      'Newly inconclusive (1)',
      'Mended (1)',
    ]);
    assert.match(text, /\nMUST a-rule \(api-key\): .*\n {2}expected {2}a thing\n[\s\S]*?\n {2}before {4}holds\n/);
    assert.match(text, /\nSHOULD d-rule [\s\S]*\n {2}weight {4}a warning, as the run is not strict\n/);
    assert.match(
      text,
      /\nMUST c-rule \(api-key\)\n {2}before {4}holds\n {2}after {5}inconclusive: nothing was observed\n/,
    );
    assert.match(text, /\n\n2 got worse: 2 newly broken, 1 newly inconclusive, 1 mended, 0 unchanged$/);
  });

  test('is short where nothing changed', () => {
    assert.match(told(comparisonText, before, before), /\n\nNothing got worse: 4 unchanged$/);
  });

  test('sends a terminal nothing but text', () => {
    const { verdicts } = hostileRecord();
    const text = told(
      comparisonText,
      [{ rule: 'broken-must' }],
      [...verdicts, { rule: 'broken-must' }].map((it) => ({ ...it, evidence: [] })),
    );
    assert.doesNotMatch(text, /(?!\n)[\p{Cc}\u202e]/u);
  });
});

describe('a comparison in Markdown', () => {
  test('has a table per kind of change', () => {
    const text = told(comparisonMarkdown, before, after);
    assert.match(text, /^# 🔴 2 got worse: /);
    assert.match(text, /\n## Newly broken \(2\)\n\n\| rule \| on \| before \| after \|\n/);
    assert.match(
      text,
      /\n\| MUST \*\*a-rule\*\* \| api-key \| holds \| broken: expected a thing; observed another \|\n/,
    );
    assert.match(told(comparisonMarkdown, before, before), /^# 🟢 Nothing got worse: 4 unchanged\n/);
  });
});
