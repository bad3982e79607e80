import { textField } from '../../../evidence/answers.ts';
import { isSuccess } from '../../../evidence/exchange.ts';
import type { History } from '../../../evidence/history.ts';
import { historySteps } from './history-steps.ts';
import type { SeenSecrets } from './secret-facts.ts';
import type { BehaviourSnapshot, StepBehaviour } from './snapshot.ts';
import { createStepLabels } from './step-labels.ts';

/** What is known of a run beside its histories. */
export type RunFacts = Omit<BehaviourSnapshot, 'schemaVersion' | 'times' | 'steps'>;

/** How a target behaved, from all that fixed scenarios saw of it. */
export function snapshotOf(histories: readonly History[], facts: RunFacts): BehaviourSnapshot {
  return { schemaVersion: 1, ...facts, times: timesIn(histories), steps: stepsIn(histories) };
}

function stepsIn(histories: readonly History[]): BehaviourSnapshot['steps'] {
  const secrets: SeenSecrets = new Map();
  const own = instancesMadeIn(histories);
  const counts = new Map<string, number>();
  const steps: Record<string, StepBehaviour> = {};
  for (const history of histories) {
    const name = `${history.scenario}/${history.resource.id}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const place = count === 1 ? name : `${name} #${count}`;
    for (const [label, step] of historySteps(history, { secrets, own })) steps[`${place}/${label}`] = step;
  }
  return steps;
}

// One session may list what another one made, so they are known before anything is told.
function instancesMadeIn(histories: readonly History[]): ReadonlyMap<string, string> {
  const made = histories.flatMap((history) => {
    const nextLabel = createStepLabels();
    return history.exchanges.flatMap((it): readonly (readonly [string, string])[] => {
      const [label, sid] = [nextLabel(it), textField(it, 'sid')];
      const isMade = it.step === 'create' && isSuccess(it) && sid !== undefined;
      return isMade ? [[sid, `the one of ${history.resource.id} ${label} in ${history.scenario}`]] : [];
    });
  });
  // Where a SID is given twice, the first place counts.
  return new Map(made.toReversed());
}

function timesIn(histories: readonly History[]): BehaviourSnapshot['times'] {
  const answered = histories.flatMap((it) => it.answered());
  const groups = Map.groupBy(answered, ({ operation }) => operation?.operationId ?? 'undocumented');
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, list]) => [name, oneDigit(median(list.map(({ ms }) => ms)))]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function oneDigit(ms: number): number {
  return ms < 1 ? 0 : Number(ms.toPrecision(1));
}
