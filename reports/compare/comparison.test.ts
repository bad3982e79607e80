import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { comparisonOf, hasWorsened } from './comparison.ts';

type Changes = Partial<RecordedVerdict>;
type Rest = Partial<RunRecord>;

const anchor = { rule: 'anchor-rule' };
const recordOf = (verdicts: readonly Changes[], changes: Rest = {}) =>
  writtenRecord([anchor, ...verdicts].map(writtenVerdict), changes);

function compared(before: readonly Changes[], after: readonly Changes[], changes: Rest = {}) {
  const comparison = comparisonOf(recordOf(before), recordOf(after, changes));
  assert.ok(comparison);
  return comparison;
}

const holds: Changes = {};
const broken: Changes = { kind: 'broken', branch: 'a' };
const unsure: Changes = { kind: 'inconclusive', reason: 'x' };
const crashed: Changes = { kind: 'crashed', reason: 'x' };
const foreign: Changes = { kind: 'not-applicable', reason: 'x' };
const reference = (port: number): Rest => ({
  target: { kind: 'reference', addresses: { iam: `http://127.0.0.1:${port}` }, capabilities: [] },
});
const strict = { selection: { ...writtenRecord([]).selection, strict: true } };

const should = (it: Changes) => ({ ...it, level: 'SHOULD' as const });

describe('a verdict that changed', () => {
  const cases: readonly (readonly [before: Changes | undefined, after: Changes | undefined, change: string])[] = [
    [holds, broken, 'newly-broken, worse'],
    [unsure, broken, 'newly-broken, worse'],
    [foreign, broken, 'newly-broken, worse'],
    [undefined, broken, 'newly-broken, worse'],
    [crashed, broken, 'newly-broken, worse'],
    [holds, crashed, 'newly-crashed, worse'],
    [undefined, crashed, 'newly-crashed, worse'],
    [holds, unsure, 'newly-inconclusive, worse'],
    [broken, unsure, 'newly-inconclusive, worse'],
    [holds, undefined, 'vanished, worse'],
    [holds, foreign, 'vanished, worse'],
    [broken, undefined, 'vanished, worse'],
    [broken, { ...broken, branch: 'b' }, 'broken-otherwise'],
    [broken, holds, 'mended'],
    [unsure, holds, 'newly-judged'],
    [crashed, holds, 'newly-judged'],
    [undefined, holds, 'newly-judged'],
    [unsure, undefined, 'none'],
    [undefined, unsure, 'none'],
    [crashed, unsure, 'none'],
    [unsure, foreign, 'none'],
    [undefined, foreign, 'none'],
    [holds, holds, 'none'],
    [broken, { ...broken, observed: 'another SID' }, 'none'],
  ];
  for (const [before, after, expected] of cases) {
    const name = (it: Changes | undefined) => (it === undefined ? 'nothing' : (it.kind ?? 'holds'));
    test(`from ${name(before)} to ${name(after)} is ${expected}`, () => {
      const { changes } = compared(before ? [before] : [], after ? [after] : []);
      const [change] = changes;
      assert.equal(change ? `${change.kind}${change.isWorse ? ', worse' : ''}` : 'none', expected);
    });
  }

  test('of a SHOULD is worse only where the later run is strict, but for a crash', () => {
    assert.equal(hasWorsened(compared([should(holds)], [should(broken)])), false);
    assert.equal(hasWorsened(compared([should(holds)], [should(unsure)])), false);
    assert.equal(hasWorsened(compared([should(holds)], [should(broken)], strict)), true);
    assert.equal(hasWorsened(compared([should(holds)], [should(crashed)])), true);
  });

  test('is counted among those that did not', () => {
    const { changes, unchanged } = compared([holds], [broken]);
    assert.deepEqual([changes.length, unchanged], [1, 1]);
  });

  test('is the worse one of two on the same rule and resource', () => {
    const [change] = compared([holds], [holds, { ...broken, origin: 'generated' }]).changes;
    assert.equal(change?.kind, 'newly-broken');
    assert.deepEqual(compared([holds, { ...unsure, origin: 'generated' }], [unsure]).changes, []);
  });
});

describe('two runs', () => {
  test('that share no verdict cannot be compared', () => {
    const [one, other] = [
      writtenRecord([writtenVerdict({ rule: 'a' })]),
      writtenRecord([writtenVerdict({ rule: 'b' })]),
    ];
    assert.equal(comparisonOf(one, other), undefined);
    assert.equal(comparisonOf(writtenRecord([]), writtenRecord([])), undefined);
  });

  test('that asked the same of the same target differ in nothing', () => {
    assert.deepEqual(compared([], []).differences, []);
    assert.deepEqual(comparisonOf(recordOf([], reference(1)), recordOf([], reference(2)))?.differences, []);
  });

  test('that did not are told apart', () => {
    const { selection } = writtenRecord([]);
    const { differences } = compared([{ rule: 'old-rule' }], [{ rule: 'new-rule' }, { rule: 'newer-rule' }], {
      suite: { name: 'keyturn', version: '0.2.0' },
      target: { kind: 'mock', addresses: { iam: 'http://127.0.0.1:1' }, capabilities: ['stranger'] },
      selection: { ...selection, profiles: ['state', 'auth'], resources: ['public-key'], strict: true },
      seed: '2',
    });
    assert.deepEqual(differences, [
      'Suite: before keyturn 0.1.0; after keyturn 0.2.0.',
      'Target: before a mock with iam at http://127.0.0.1:4010; after a mock with iam at http://127.0.0.1:1.',
      'Capabilities: before none; after stranger.',
      'Profiles: before state; after auth, state.',
      'Resources: before api-key; after public-key.',
      'Strictness: before not strict; after strict.',
      'Seed: before 1; after 2.',
      'Rules only before (1): old-rule.',
      'Rules only after (2): new-rule, newer-rule.',
    ]);
  });
});
