import type { RecordedVerdict } from '../../../contracts/checker/record-types.ts';

/** What a cell shows: a verdict's kind, where a broken SHOULD is a warning unless the run was strict. */
export type State = RecordedVerdict['kind'] | 'warning' | 'none';

/** The states that a reader can filter by, the worst first. */
export const states = ['broken', 'crashed', 'warning', 'inconclusive', 'holds', 'not-applicable'] as const;

export const stateWords: Readonly<Record<State, string>> = {
  broken: 'Broken',
  crashed: 'Crashed',
  warning: 'Warning',
  inconclusive: 'Inconclusive',
  holds: 'Holds',
  'not-applicable': 'Not applicable',
  none: 'Not concerned',
};

/** The state of one verdict. */
export function stateOf({ kind, level }: RecordedVerdict, isStrict: boolean): State {
  return kind === 'broken' && level === 'SHOULD' && !isStrict ? 'warning' : kind;
}

/** The worst state of several verdicts, and `none` of none. */
export function worstState(all: readonly State[]): State {
  return states.find((it) => all.includes(it)) ?? 'none';
}
