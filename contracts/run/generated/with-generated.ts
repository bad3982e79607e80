import type { BrokenVerdict, Verdict } from '../../checker/verdict.ts';
import type { Attempt } from './generation.ts';

/** Verdicts of scenarios with what plans have found: a rule that a plan broke is broken, whatever the scenarios saw. */
export function withGenerated(verdicts: readonly Verdict[], attempts: readonly Attempt[]): readonly Verdict[] {
  const broken = new Map<string, BrokenVerdict>();
  for (const it of attempts.flatMap((attempt) => attempt.broken))
    if (!broken.has(nameOf(it))) broken.set(nameOf(it), it);
  const replaced = verdicts.map((it) => (it.kind === 'broken' ? it : (broken.get(nameOf(it)) ?? it)));
  const names = new Set(verdicts.map(nameOf));
  return [...replaced, ...[...broken.values()].filter((it) => !names.has(nameOf(it)))];
}

function nameOf({ rule, resource }: Verdict): string {
  return `${rule.id} ${resource.id}`;
}
