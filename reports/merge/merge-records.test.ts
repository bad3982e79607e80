import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { hostileRecord } from '../testing/hostile-record.ts';
import { mergeRecords } from './merge-records.ts';

const exchanges = hostileRecord().exchanges.map((it) => ({ ...it, url: 'http://127.0.0.1:1/' }));
const { selection, target } = writtenRecord([]);

function part(
  runId: string,
  verdicts: readonly Partial<RecordedVerdict>[],
  changes: Partial<RunRecord> = {},
): RunRecord {
  return writtenRecord(verdicts.map(writtenVerdict), { runId, exchanges, ...changes });
}

const merged = (one: RunRecord, other: RunRecord) =>
  mergeRecords([
    { name: 'a.json', record: one },
    { name: 'b.json', record: other },
  ]);

const cites = { evidence: [1] };
const keys = part('one', [{ rule: 'a-rule', ...cites }, { rule: 'b-rule' }]);
const publicKeys = part('two', [{ rule: 'a-rule', resource: 'public-key', kind: 'broken', ...cites }], {
  startedAt: '2025-12-31T00:00:00.000Z',
  selection: { ...selection, resources: ['public-key'] },
  waits: [{ rule: 'w', seconds: 1 }],
});

describe('records of a split run', () => {
  test('have the verdicts of all parts, by rule and resource, and their totals', () => {
    const { verdicts, totals, selection: asked } = merged(keys, publicKeys);
    assert.deepEqual(
      verdicts.map((it) => `${it.rule} ${it.resource} ${it.kind}`),
      ['a-rule public-key broken', 'a-rule api-key holds', 'b-rule api-key holds'],
    );
    assert.deepEqual(totals, { holds: 2, broken: 1, inconclusive: 0, crashed: 0, notApplicable: 0 });
    assert.deepEqual(asked.resources, ['api-key', 'public-key']);
  });

  test('keep each verdict beside its own evidence', () => {
    const { verdicts, exchanges: all } = merged(keys, publicKeys);
    assert.deepEqual(
      all.map((it) => it.number),
      [1, 2],
    );
    assert.deepEqual(
      verdicts.map((it) => it.evidence),
      [[2], [1], []],
    );
  });

  test('add up what was sent, how long it took and what was waited for', () => {
    const { requests, durationMs, startedAt, waits, runId } = merged(keys, publicKeys);
    assert.deepEqual(
      { requests, durationMs, startedAt, waits, runId },
      {
        requests: 14,
        durationMs: 3_000,
        startedAt: '2025-12-31T00:00:00.000Z',
        waits: publicKeys.waits,
        runId: 'one+two',
      },
    );
  });

  test('leave out what all of them do, and no more', () => {
    const about = { level: 'MUST', profile: 'state' } as const;
    const [a, c] = [
      { ...about, rule: 'a-rule', resource: 'public-key' },
      { ...about, rule: 'c-rule', resource: 'api-key' },
    ];
    const one = part('one', [{ rule: 'a-rule' }], { selection: { ...selection, leftOut: [a, c] } });
    const other = { ...publicKeys, selection: { ...publicKeys.selection, leftOut: [c] } };
    assert.deepEqual(merged(one, other).selection.leftOut, [c]);
    assert.equal(merged(keys, publicKeys).selection.leftOut, undefined);
  });

  test('may say the same twice, which is kept once with its own evidence', () => {
    const { verdicts, exchanges: all } = merged(keys, part('two', [{ rule: 'a-rule', ...cites }]));
    assert.deepEqual([verdicts.length, all.length], [2, 1]);
  });

  test('may name a resource that this catalogue does not know', () => {
    const { verdicts } = merged(part('two', [{ rule: 'a-rule', resource: 'some-sdk' }]), keys);
    assert.deepEqual(
      verdicts.map((it) => it.resource),
      ['api-key', 'some-sdk', 'api-key'],
    );
  });
});

const at = (port: number) => ({ ...target, kind: 'reference', addresses: { iam: `http://127.0.0.1:${port}` } });

describe('records are not merged', () => {
  const other = (changes: Partial<RunRecord>) => part('two', [], { exchanges: [], ...changes });
  const cases: readonly (readonly [what: string, of: RunRecord, says: RegExp])[] = [
    [
      'that disagree',
      part('two', [{ rule: 'a-rule', kind: 'broken', branch: 'x' }]),
      /^a-rule \(api-key\) holds in a\.json and is broken \(x\) in b\.json: /,
    ],
    [
      'of other versions',
      other({ suite: { name: 'keyturn', version: '9.9.9' } }),
      /as the suite is keyturn 0\.1\.0 in the one and keyturn 9\.9\.9 in the other/,
    ],
    [
      'of other targets',
      other({ target: { ...target, kind: 'live' } }),
      /as the target is a mock with iam at .* a live with iam/,
    ],
    ['of other addresses', other({ target: { ...target, addresses: {} } }), /as the target is/],
    [
      'of other capabilities',
      other({ target: { ...target, capabilities: ['stranger'] } }),
      /as its capabilities is none in the one/,
    ],
    [
      'with other seeds',
      other({ seed: '2' }),
      /as the seed is 1 in the one and 2 in the other: give all parts the same SEED\.$/,
    ],
    ['of other strictness', other({ selection: { ...selection, strict: true } }), /as STRICT is 0 in the one and 1/],
    [
      'that excuse other profiles',
      other({ selection: { ...selection, allowUnjudged: ['state'] } }),
      /as ALLOW_UNJUDGED is nothing/,
    ],
    ['of one run', keys, /^b\.json is the record of a run that was named before: /],
  ];
  for (const [what, of, says] of cases) {
    test(`${what}, and a sentence names both`, () => assert.throws(() => merged(keys, of), { message: says }));
  }

  test('where the embedded server has another port they are', () => {
    assert.equal(merged({ ...keys, target: at(1) }, other({ target: at(2) })).verdicts.length, 2);
  });

  test('where there is but one', () => {
    assert.throws(() => mergeRecords([{ name: 'a.json', record: keys }]), /two run records or more/);
  });
});
