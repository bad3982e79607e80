import type { RunRecord } from './record-types.ts';

/** What a run was on, in the words of a report: `reference`, `mock`, `live account`. */
export function targetInWords({ kind }: Pick<RunRecord['target'], 'kind'>): string {
  return kind === 'live' ? 'live account' : kind;
}
