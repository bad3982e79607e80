import type { DriftFinding } from '../drift-report.ts';
import type { BehaviourChange } from './behaviour-change.ts';

/** The same change at several steps is one finding. */
export function joinedFindings(changes: readonly BehaviourChange[]): readonly DriftFinding[] {
  const groups = Map.groupBy(changes, (it) => `${it.weight} ${it.kind} ${it.says}`);
  return [...groups.values()].flatMap((those) =>
    those.slice(0, 1).map(({ class: named, kind, weight, says }) => ({
      class: named,
      kind,
      weight,
      where: [...new Set(those.map((it) => it.operation))],
      at: those.map(pointerTo),
      says,
      rules: [],
    })),
  );
}

function pointerTo({ step, subject, kind }: BehaviourChange): string {
  if (kind === 'slower') return `#/times/${escaped(step)}`;
  return `#/steps/${escaped(step)}/${subject === 'asked' ? 'asked' : `answered/${escaped(subject)}`}`;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
