import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { listOf, mockVerdicts } from './mock-verdicts.ts';
import { verdictChanges } from './verdict-changes.ts';

const about = { mock: 'some-mock', title: 'Some mock', package: 'some-mock', version: '1.0.0' };
const of = (verdicts: readonly Partial<RecordedVerdict>[], version = '1.0.0') =>
  mockVerdicts({ ...about, version }, writtenRecord(verdicts.map(writtenVerdict)));

const some = [
  { rule: 'b-rule', kind: 'broken', branch: 'lost' },
  { rule: 'a-rule', kind: 'not-applicable' },
  { rule: 'a-rule', origin: 'generated' },
  { rule: 'c-rule', level: 'SHOULD', kind: 'inconclusive' },
  { rule: 'd-rule', profile: 'shape' },
] as const;

describe('the verdicts on a mock', () => {
  test('are kept by profile and level, without what differs from run to run', () => {
    assert.deepEqual(of(some).verdicts, {
      shape: { MUST: { 'd-rule (api-key)': 'holds' } },
      state: {
        MUST: {
          'a-rule (api-key, generated)': 'holds',
          'a-rule (api-key)': 'not-applicable',
          'b-rule (api-key)': 'broken lost',
        },
        SHOULD: { 'c-rule (api-key)': 'inconclusive' },
      },
    });
  });

  test('read back as a list', () => {
    assert.deepEqual(
      listOf(of(some)).map(({ rule, level, kind }) => `${level} ${rule} ${kind}`),
      [
        'MUST d-rule holds',
        'MUST a-rule holds',
        'MUST a-rule not-applicable',
        'MUST b-rule broken',
        'SHOULD c-rule inconclusive',
      ],
    );
    assert.throws(() => listOf({ ...about, verdicts: { state: { MUST: { 'a (b)': 'fine' } } } }), /a \(b\) is "fine"/);
  });
});

describe('a change of a verdict on a mock', () => {
  test('is none where nothing changed', () => assert.deepEqual(verdictChanges(of(some), of(some)), []));

  test('names what was and what is', () => {
    const changes = verdictChanges(
      of([{ rule: 'a-rule' }, { rule: 'b-rule', kind: 'broken', branch: 'x' }, { rule: 'gone-rule' }]),
      of(
        [
          { rule: 'a-rule', level: 'SHOULD' },
          { rule: 'b-rule', kind: 'broken', branch: 'y' },
        ],
        '1.0.1',
      ),
    );
    assert.deepEqual(changes, [
      'the version was 1.0.0 and is 1.0.1',
      'MUST a-rule (api-key) was holds and is gone',
      'MUST b-rule (api-key) was broken x and is broken y',
      'MUST gone-rule (api-key) was holds and is gone',
      'SHOULD a-rule (api-key) was not judged and is holds',
    ]);
  });

  test('is one, too, where nothing is checked in', () => assert.equal(verdictChanges(undefined, of(some)).length, 1));
});
