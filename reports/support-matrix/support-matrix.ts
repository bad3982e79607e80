import { type Graded, overallGrade, type ProfileGrade, profileGrades } from '../../contracts/checker/grade.ts';
import { profiles } from '../../contracts/evidence/vocabulary.ts';
import { lackOf } from './lacks.ts';
import { listOf, type MockVerdict, type MockVerdicts } from './mock-verdicts.ts';

/** How the real mocks do, one row each. */
export interface MatrixRow {
  readonly title: string;
  readonly package: string;
  readonly version: string;
  readonly overall: Graded;
  /** What it lacks, in one line. */
  readonly lacks: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell extends ProfileGrade {
  readonly holds: number;
  /** The MUST verdicts that apply. */
  readonly due: number;
  /** The MUST rules that it breaks, by name. */
  readonly breaks: readonly string[];
}

/** The matrix of mocks and profiles, from the verdicts on each mock. */
export function supportMatrix(mocks: readonly MockVerdicts[]): readonly MatrixRow[] {
  return mocks.map((mock) => {
    const verdicts = listOf(mock);
    const graded = { verdicts, selection: {} };
    return {
      title: mock.title,
      package: mock.package,
      version: mock.version,
      overall: overallGrade(graded),
      lacks: lackOf(verdicts),
      cells: profileGrades(graded).map((it) => cellOf(it, verdicts)),
    };
  });
}

/** The profiles that any row has a grade in, in their order. */
export function gradedProfiles(rows: readonly MatrixRow[]) {
  return profiles.filter((profile) => rows.some((row) => row.cells.some((it) => it.profile === profile)));
}

function cellOf(grade: ProfileGrade, verdicts: readonly MockVerdict[]): MatrixCell {
  const own = verdicts.filter((it) => it.profile === grade.profile && it.level === 'MUST');
  const due = own.filter((it) => it.kind !== 'not-applicable');
  const broken = due.filter((it) => it.kind === 'broken').map((it) => it.rule);
  return {
    ...grade,
    holds: due.filter((it) => it.kind === 'holds').length,
    due: due.length,
    breaks: [...new Set(broken)],
  };
}
