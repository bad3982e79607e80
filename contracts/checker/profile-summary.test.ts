import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { profileSummaries } from './profile-summary.ts';
import type { RecordedVerdict } from './record-types.ts';
import { writtenRecord, writtenVerdict } from './testing/written-record.ts';

const verdicts = (...all: readonly Partial<RecordedVerdict>[]) => all.map(writtenVerdict);

test('a profile is summed up by the kinds of its verdicts, in the order of the profiles', () => {
  const [shape, state, ...others] = profileSummaries(
    writtenRecord(
      verdicts(
        { kind: 'broken' },
        { profile: 'shape' },
        { kind: 'inconclusive' },
        { kind: 'crashed' },
        { kind: 'not-applicable' },
        { kind: 'not-applicable' },
        {},
        {},
        {},
      ),
    ),
  );
  assert.deepEqual(shape, { profile: 'shape', holds: 1, broken: 0, inconclusive: 0, crashed: 0, notApplicable: 0 });
  assert.deepEqual(state, { profile: 'state', holds: 3, broken: 1, inconclusive: 1, crashed: 1, notApplicable: 2 });
  assert.deepEqual(others, []);
});

describe('a profile', () => {
  const cases: readonly (readonly [
    what: string,
    verdicts: readonly RecordedVerdict[],
    unjudged: RegExp | undefined,
  ])[] = [
    ['is judged by a MUST that holds', verdicts({}, { kind: 'inconclusive' }), undefined],
    ['is judged by a MUST that is broken', verdicts({ kind: 'broken' }), undefined],
    [
      'is not judged by what is inconclusive',
      verdicts({ kind: 'inconclusive' }),
      /^no MUST rule of the profile state could be/,
    ],
    ['is not judged by a crash', verdicts({ kind: 'crashed' }), /no MUST rule/],
    ['is not judged by a SHOULD', verdicts({ kind: 'inconclusive' }, { level: 'SHOULD' }), /no MUST rule/],
    ['is judged by a SHOULD where there is no MUST', verdicts({ level: 'SHOULD' }), undefined],
    [
      'is judged by a SHOULD where no MUST applies',
      verdicts({ kind: 'not-applicable' }, { level: 'SHOULD', kind: 'broken' }),
      undefined,
    ],
    ['needs a SHOULD to be judged then', verdicts({ level: 'SHOULD', kind: 'inconclusive' }), /no SHOULD rule/],
    ['that does not apply need not be judged', verdicts({ kind: 'not-applicable' }), undefined],
  ];
  for (const [what, all, unjudged] of cases) {
    test(what, () => {
      const [summary] = profileSummaries(writtenRecord(all));
      if (unjudged === undefined) assert.equal(summary?.unjudged, undefined);
      else assert.match(summary?.unjudged ?? '', unjudged);
    });
  }

  test('may stay unjudged where the run allows it, and the advice says how', () => {
    const all = verdicts({ kind: 'inconclusive' }, { kind: 'inconclusive', profile: 'shape' });
    const selection = { ...writtenRecord([]).selection, allowUnjudged: ['state'] as const };
    const [shape, state] = profileSummaries(writtenRecord(all, { selection }));
    assert.match(shape?.unjudged ?? '', /or set ALLOW_UNJUDGED=shape$/);
    assert.equal(state?.unjudged, undefined);
  });
});
