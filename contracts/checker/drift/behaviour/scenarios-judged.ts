import type { Verdict } from '../../verdict.ts';

/** The scenarios that the verdicts of a run rest on, resource by resource: what the run was asked to do. */
export function scenariosJudged(verdicts: readonly Verdict[]): readonly string[] {
  const due = verdicts.filter((it) => it.kind !== 'not-applicable');
  const names = due.map(({ rule, resource }) => `${rule.scenario}/${resource.id}`);
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : 1));
}
