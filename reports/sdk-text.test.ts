import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedSdk, RecordedVerdict, RunRecord } from '../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../contracts/checker/testing/written-record.ts';
import { sdkSupport } from './sdk-support.ts';
import { sdkText } from './sdk-text.ts';

const coverage = { offered: 17, of: 18, missing: ['FetchKey'], missingFields: [], beyond: ['CreateNewKey: Extra'] };
const odd = { title: 'no dates', rule: 'dates', evidence: [], id: 'missing-date' };
const sdk: RecordedSdk = {
  name: 'little',
  version: '1.0.0',
  coverage,
  oddAnswers: [
    { ...odd, resource: 'api-key', kind: 'broken', branch: 'made-up', observed: 'a date' },
    { ...odd, resource: 'public-key', kind: 'broken', branch: 'made-up', observed: 'a date' },
    { ...odd, resource: 'aws-credential', kind: 'holds' },
  ],
};

const broken = { kind: 'broken', branch: 'made-up', expected: 'none', observed: 'one', rule: 'dates' } as const;

function recordOf(...verdicts: readonly Partial<RecordedVerdict>[]): RunRecord {
  return writtenRecord(verdicts.map(writtenVerdict), { sdk });
}

describe('the text about a client library', () => {
  test('begins with what was judged, and how much of the documents it offers', () => {
    assert.deepEqual(sdkText(recordOf({})).split('\n').slice(0, 2), [
      'Keyturn 0.1.0 judged the client library little 1.0.0',
      '7 requests, 1.5 s; 17 of 18 operations, missing: FetchKey; fields missing: none; beyond the documents: CreateNewKey: Extra',
    ]);
  });

  test('has a row per rule and a column per resource, with the branch of what is broken', () => {
    const text = sdkText(recordOf({ rule: 'dates' }, { ...broken, resource: 'public-key' }));
    assert.match(text, /\nrule {3}api-key {2}public-key\ndates {2}holds {4}made-up\n/);
  });

  test('has one row for the resources on which an odd answer came to the same', () => {
    const text = sdkText(recordOf({}));
    assert.match(text, /\nmissing-date {2}broken made-up {2}api-key, public-key {2}a date\n/);
    assert.match(text, /\nmissing-date {2}holds +aws-credential +no dates\n/);
  });

  test('explains one broken verdict of each rule', () => {
    const text = sdkText(recordOf(broken, { ...broken, resource: 'public-key' }, { kind: 'crashed', reason: 'x' }));
    assert.equal(text.match(/MUST dates/g)?.length, 1);
    assert.match(text, /written-rule \(api-key\) crashed, which is a fault of Keyturn: x/);
    assert.match(text, /\n3 verdicts, 2 broken, 1 not judged$/);
  });

  test('is empty for a record of a target', () => assert.equal(sdkText(writtenRecord([])), ''));
});

describe('the support matrix of client libraries', () => {
  test('has a row per library, and in each cell the worst that was seen', () => {
    const record = recordOf({ rule: 'a' }, { rule: 'a', kind: 'inconclusive' }, { rule: 'b|c' }, broken);
    assert.deepEqual(sdkSupport([record]).split('\n'), [
      '| client library | operations | a | b\\|c | dates |',
      '| --- | --- | --- | --- | --- |',
      '| little 1.0.0 | 17 of 18 | inconclusive | holds | broken: made-up |',
      '',
    ]);
  });
});
