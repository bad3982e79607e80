import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { consoleText } from './console-text.ts';

const texts = { expected: 'a thing', observed: 'another' };
const all: readonly Partial<RecordedVerdict>[] = [
  {},
  { profile: 'shape', level: 'SHOULD' },
  { ...texts, kind: 'broken', rule: 'broken-must' },
  { ...texts, kind: 'broken', rule: 'broken-should', level: 'SHOULD' },
  { kind: 'crashed', rule: 'crashed-rule', reason: 'the rule failed: x' },
  { kind: 'inconclusive', rule: 'unsure-rule', reason: 'nothing was observed' },
  { kind: 'not-applicable', rule: 'far-rule', reason: 'no address: set IAM_URL' },
  { kind: 'not-applicable', rule: 'far-rule', resource: 'public-key', reason: 'no address: set IAM_URL' },
];

const textOf = (verdicts: readonly Partial<RecordedVerdict>[], changes: Partial<RunRecord> = {}) =>
  consoleText(writtenRecord(verdicts.map(writtenVerdict), changes));
const linesOf = (...args: Parameters<typeof textOf>) => textOf(...args).split('\n');

describe('the text of a run', () => {
  test('begins with what was judged, and what it took', () => {
    const waits = [
      { rule: 'a', seconds: 0.5 },
      { rule: 'b', seconds: 0.25 },
    ];
    const addresses = { iam: 'http://a', accounts: 'http://a', provider: 'http://p' };
    const target = { kind: 'mock', addresses, capabilities: [] };
    assert.deepEqual(linesOf(all, { waits, target }).slice(0, 2), [
      'Keyturn 0.1.0 judged the mock at http://a, http://p',
      '7 requests by scenarios, 0 generated (seed 1), 1.5 s, of which 0.8 s waiting',
    ]);
  });

  test('has a row per profile and one for all, under columns that line up', () => {
    assert.deepEqual(linesOf(all).slice(3, 7), [
      'profile     holds  broken  inconclusive  crashed  not applicable',
      'shape           1       0             0        0               0',
      'state           1       2             1        1               2',
      'all             2       2             1        1               2',
    ]);
  });

  test('explains what is broken, and warns of what should not be', () => {
    const text = textOf(all);
    assert.match(text, /\n\nBroken \(1\)\n\nMUST broken-must \(api-key\): .*\n {2}expected {2}a thing\n/);
    assert.match(text, /\n\nWarnings \(1\)\n\nSHOULD broken-should /);
  });

  test('warns of nothing where the run is strict', () => {
    const text = textOf(all, { selection: { ...writtenRecord([]).selection, strict: true } });
    assert.match(text, /\n\nBroken, as the run is strict \(1\)\n\nSHOULD broken-should /);
    assert.doesNotMatch(text, /Warnings/);
  });

  test('says what crashed, what is inconclusive and what does not apply, with the reasons', () => {
    const text = textOf(all);
    assert.match(
      text,
      /\n\nCrashed, which is a fault of Keyturn \(1\)\n\ncrashed-rule \(api-key\): the rule failed: x\n/,
    );
    assert.match(text, /\n\nInconclusive \(1\)\n\nunsure-rule \(api-key\): nothing was observed\n/);
    assert.match(text, /\n\nNot applicable \(\d\)\n\n2 verdicts on api-key, public-key: no address: set IAM_URL\n/);
  });

  test('names the profiles that nothing is known of', () => {
    assert.match(textOf([{ kind: 'inconclusive' }]), /\n\nNot judged \(1\)\n\nno MUST rule of the profile state/);
  });

  test('ends with how many verdicts were judged', () => {
    assert.equal(linesOf(all).at(-1), '6 MUST verdicts, 1 broken; 4 of 8 verdicts judged');
  });

  test('is a table and nothing more where all holds', () => {
    const text = textOf([{}]);
    assert.doesNotMatch(text, /\(\d+\)\n/);
    assert.equal(text.split('\n\n').length, 3);
  });
});
