import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convert } from 'xmlbuilder2';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { junit } from './junit.ts';
import { hostileRecord } from './testing/hostile-record.ts';

const texts = { kind: 'broken', expected: 'a thing', observed: 'another' } as const;
const verdicts: readonly Partial<RecordedVerdict>[] = [
  { rule: 'good-rule', profile: 'shape' },
  { rule: 'good-rule', profile: 'shape', resource: 'public-key' },
  { rule: 'half-rule' },
  { rule: 'half-rule', resource: 'public-key', ...texts },
  { rule: 'warned-rule', level: 'SHOULD', ...texts },
  { rule: 'unsure-rule', kind: 'inconclusive', reason: 'nothing was observed' },
  { rule: 'far-rule', kind: 'not-applicable', reason: 'no address' },
  { rule: 'crashed-rule', kind: 'crashed', reason: 'the rule failed: x' },
];

const textOf = (changes: Partial<RunRecord> = {}) => junit(writtenRecord(verdicts.map(writtenVerdict), changes));

/** The suites of a report, as another reader of XML finds them. */
const parsed = (xml: string) => JSON.parse(convert(xml, { format: 'json', verbose: true })).testsuites[0];

const casesOf = (xml: string): readonly Record<string, string>[] =>
  parsed(xml).testsuite.flatMap((it: { testcase: unknown }) => it.testcase);

const countsOf = (xml: string) => {
  const { '@tests': tests, '@failures': failures, '@errors': errors, '@skipped': skipped } = parsed(xml);
  return [tests, failures, errors, skipped].map(Number);
};

describe('the JUnit report', () => {
  test('has a test case per rule, with its profile and its file', () => {
    assert.deepEqual(
      casesOf(textOf()).map((it) => [
        it['@name']?.split(':')[0],
        it['@classname'],
        Object.keys(it)
          .filter((key) => !key.startsWith('@'))
          .join(),
      ]),
      [
        ['good-rule', 'shape', ''],
        ['half-rule', 'state', 'failure'],
        ['warned-rule', 'state', 'system-out'],
        ['unsure-rule', 'state', 'skipped'],
        ['far-rule', 'state', 'skipped'],
        ['crashed-rule', 'state', 'error'],
      ],
    );
    assert.equal(casesOf(textOf())[1]?.['@file'], 'contracts/rules/state/half-rule.ts');
  });

  test('counts what is in it', () => {
    assert.deepEqual(countsOf(textOf()), [6, 1, 1, 2]);
    const suites = parsed(textOf()).testsuite;
    assert.deepEqual(
      suites.map((it: Record<string, string>) => [it['@name'], it['@tests'], it['@timestamp']]),
      [
        ['shape', '1', '2026-01-01T00:00:00'],
        ['state', '5', '2026-01-01T00:00:00'],
      ],
    );
  });

  test('says of a failure what was expected and observed, in one line and at length', () => {
    assert.match(textOf(), /<failure message="public-key: expected a thing; observed another" type="MUST">/);
    assert.match(textOf(), />MUST half-rule \(public-key\): .*\n {2}expected {2}a thing\n/);
  });

  test('is as red as the run: a strict one fails on warnings, one on the reference on what is inconclusive', () => {
    const { selection, target } = writtenRecord([]);
    assert.deepEqual(countsOf(textOf({ selection: { ...selection, strict: true } })), [6, 2, 1, 2]);
    assert.deepEqual(countsOf(textOf({ target: { ...target, kind: 'reference' } })), [6, 2, 1, 1]);
  });

  test('is XML that reads back, and of bounded length, whatever a server said', () => {
    const xml = junit(hostileRecord());
    assert.ok(xml.length < 400_000, `${xml.length}`);
    assert.doesNotMatch(xml, /(?!\n)[\p{Cc}\u202e\u2066\ufffe]/u);
    assert.ok(xml.isWellFormed());
    assert.deepEqual(countsOf(xml), [5, 1, 1, 2]);
    assert.doesNotMatch(xml, /<(script|img)/);
  });

  test('of no verdicts has no test cases', () => {
    assert.match(junit(writtenRecord([])), /<testsuites name="keyturn" tests="0" .*\/>\n$/);
  });
});
