import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Grade, overallGrade, profileGrades } from './grade.ts';
import type { LeftOut, RecordedVerdict } from './record-types.ts';
import { writtenRecord, writtenVerdict } from './testing/written-record.ts';

type Parts = readonly Partial<RecordedVerdict>[];

function recordOf(verdicts: Parts, leftOut?: readonly LeftOut[]) {
  const { selection } = writtenRecord([]);
  return writtenRecord(verdicts.map(writtenVerdict), { selection: { ...selection, ...(leftOut && { leftOut }) } });
}

const holds = {};
const broken = { kind: 'broken' } as const;
const unsure = { kind: 'inconclusive' } as const;
const crashed = { kind: 'crashed' } as const;
const foreign = { kind: 'not-applicable' } as const;
const should = { level: 'SHOULD' } as const;
const elsewhere: LeftOut = { rule: 'other-rule', level: 'MUST', profile: 'state', resource: 'public-key' };

describe('the grade of a profile', () => {
  const cases: readonly (readonly [verdicts: Parts, grade: Grade, because: string])[] = [
    [[holds], 'conformant', '1 MUST verdict holds'],
    [[holds, holds, foreign], 'conformant', '2 MUST verdicts hold'],
    [[holds, { ...should, ...broken }, { ...should, ...unsure }], 'conformant', '1 MUST verdict holds'],
    [[holds, unsure, crashed], 'partial', '1 MUST verdict holds, 1 inconclusive, 1 crashed'],
    [[unsure, unsure], 'partial', 'no MUST verdict holds, 2 inconclusive'],
    [[crashed], 'partial', 'no MUST verdict holds, 1 crashed'],
    [[holds, broken, unsure], 'non-conformant', '1 of 3 MUST verdicts broken, 1 inconclusive'],
    [[broken], 'non-conformant', '1 of 1 MUST verdict broken'],
    [[foreign], 'not-applicable', 'no MUST rule applies to this target'],
    [[should], 'not-applicable', 'no MUST rule applies to this target'],
  ];
  for (const [verdicts, grade, because] of cases) {
    test(`is ${grade}: ${because}`, () => {
      assert.deepEqual(profileGrades(recordOf(verdicts)), [{ profile: 'state', grade, because }]);
      assert.deepEqual(overallGrade(recordOf(verdicts)), { grade, because });
    });
  }

  test('is partial where a filter left a MUST of it out, and only then', () => {
    const [state] = profileGrades(recordOf([holds], [elsewhere]));
    assert.deepEqual([state?.grade, state?.because], ['partial', '1 MUST verdict holds, 1 left out of this run']);
    assert.equal(profileGrades(recordOf([holds], [{ ...elsewhere, ...should }]))[0]?.grade, 'conformant');
    assert.equal(profileGrades(recordOf([holds], [{ ...elsewhere, profile: 'shape' }]))[0]?.grade, 'conformant');
    assert.equal(profileGrades(recordOf([foreign], [elsewhere]))[0]?.grade, 'partial');
  });
});

test('profiles are graded in their order, each by its own verdicts', () => {
  const grades = profileGrades(recordOf([broken, { profile: 'shape' }, { profile: 'input', ...unsure }]));
  assert.deepEqual(
    grades.map((it) => `${it.profile} ${it.grade}`),
    ['shape conformant', 'input partial', 'state non-conformant'],
  );
});

describe('the grade of all', () => {
  test('is that of the worst profile, and partial where a whole profile was left out', () => {
    assert.equal(overallGrade(recordOf([broken, { profile: 'shape' }])).grade, 'non-conformant');
    assert.equal(overallGrade(recordOf([holds, { profile: 'shape', ...unsure }])).grade, 'partial');
    assert.equal(overallGrade(recordOf([holds], [{ ...elsewhere, profile: 'shape' }])).grade, 'partial');
  });

  test('is none where nothing was judged', () => {
    assert.deepEqual(overallGrade(recordOf([])), { grade: 'not-applicable', because: 'nothing was judged' });
    assert.deepEqual(profileGrades(recordOf([])), []);
  });
});
