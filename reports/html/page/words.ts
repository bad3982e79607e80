import type { Grade } from '../../../contracts/checker/grade.ts';
import type { State } from './states.ts';

const grades: Readonly<Record<Grade, { readonly word: string; readonly state: State }>> = {
  conformant: { word: 'Conformant', state: 'holds' },
  partial: { word: 'Partial', state: 'inconclusive' },
  'non-conformant': { word: 'Non-conformant', state: 'broken' },
  'not-applicable': { word: 'Not judged', state: 'not-applicable' },
};

/** A grade for a reader. */
export function gradeWord(grade: Grade): string {
  return grades[grade].word;
}

/** The state whose sign and colour a grade has. */
export function gradeState(grade: Grade): State {
  return grades[grade].state;
}

/** A count with its noun: `1 rule`, `2 rules`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** A duration for a reader: `850 ms`, `12.3 s`, `4 min 05 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/** A moment in universal time, to the minute: a report is read elsewhere than where it was made. */
export function moment(iso: string): string {
  const day = new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `${day}, ${iso.slice(11, 16)} UTC`;
}
