import { type Profile, profiles } from '../evidence/vocabulary.ts';
import type { LeftOut, RecordedVerdict } from './record-types.ts';

/**
 * Conformant where every MUST that applies holds; partial where none is broken, but something was not judged;
 * not applicable where no MUST concerns the target.
 */
export type Grade = 'conformant' | 'partial' | 'non-conformant' | 'not-applicable';

export interface Graded {
  readonly grade: Grade;
  /** What was broken or not judged, or how much holds, in one line. */
  readonly because: string;
}

export interface ProfileGrade extends Graded {
  readonly profile: Profile;
}

/** What of a run record its grades rest on. */
export interface GradedRecord {
  readonly verdicts: readonly GradedVerdict[];
  readonly selection: { readonly leftOut?: readonly LeftOut[] };
}

type GradedVerdict = Pick<RecordedVerdict, 'profile' | 'level' | 'kind'>;

/** One grade per profile that a verdict of the record belongs to, in the order of the profiles. */
export function profileGrades({ verdicts, selection }: GradedRecord): readonly ProfileGrade[] {
  return profiles.flatMap((profile) => {
    const own = verdicts.filter((it) => it.profile === profile);
    const missing = (selection.leftOut ?? []).filter((it) => it.profile === profile);
    return own.length === 0 ? [] : [{ profile, ...graded(own, missing) }];
  });
}

/** The grade of a target over all that a record has of it. It rests on the MUST rules alone, however strict the run was. */
export function overallGrade({ verdicts, selection }: GradedRecord): Graded {
  return graded(verdicts, selection.leftOut ?? []);
}

function graded(verdicts: readonly GradedVerdict[], leftOut: readonly LeftOut[]): Graded {
  const due = verdicts.filter((it) => it.level === 'MUST' && it.kind !== 'not-applicable');
  const count = (kind: RecordedVerdict['kind']) => due.filter((it) => it.kind === kind).length;
  const gaps = [
    ...phrase(count('inconclusive'), 'inconclusive'),
    ...phrase(count('crashed'), 'crashed'),
    ...phrase(leftOut.filter((it) => it.level === 'MUST').length, 'left out of this run'),
  ];
  if (count('broken') > 0) {
    const broken = `${count('broken')} of ${due.length} MUST ${due.length === 1 ? 'verdict' : 'verdicts'} broken`;
    return { grade: 'non-conformant', because: [broken, ...gaps].join(', ') };
  }
  if (gaps.length > 0) return { grade: 'partial', because: [holding(count('holds')), ...gaps].join(', ') };
  if (verdicts.length === 0) return { grade: 'not-applicable', because: 'nothing was judged' };
  if (due.length === 0) return { grade: 'not-applicable', because: 'no MUST rule applies to this target' };
  return { grade: 'conformant', because: holding(due.length) };
}

function holding(count: number): string {
  return count === 0 ? 'no MUST verdict holds' : `${count} MUST ${count === 1 ? 'verdict holds' : 'verdicts hold'}`;
}

function phrase(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}
