import { type Grade, overallGrade } from '../contracts/checker/grade.ts';
import type { RunRecord } from '../contracts/checker/record-types.ts';

const COLOURS: Readonly<Record<Grade, string>> = {
  conformant: 'brightgreen',
  partial: 'yellow',
  'non-conformant': 'red',
  'not-applicable': 'lightgrey',
};

/** What the endpoint badge of shields.io shows: the grade of the whole run. */
export function badge(record: RunRecord): string {
  const { grade } = overallGrade(record);
  const shown = {
    schemaVersion: 1,
    label: record.suite.name,
    message: messageOf(grade, record),
    color: COLOURS[grade],
  };
  return `${JSON.stringify({ ...shown, isError: grade === 'non-conformant' }, null, 2)}\n`;
}

// A badge has room for one figure, and of a grade that is not the best the reader asks how far it is from it.
function messageOf(grade: Grade, { verdicts }: RunRecord): string {
  const due = verdicts.filter((it) => it.level === 'MUST' && it.kind !== 'not-applicable');
  const count = (kind: string) => due.filter((it) => it.kind === kind).length;
  if (grade === 'not-applicable') return 'not judged';
  if (grade === 'non-conformant') return `${count('broken')} of ${due.length} broken`;
  return grade === 'partial' ? `partial, ${count('holds')} of ${due.length} hold` : 'conformant';
}
