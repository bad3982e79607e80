import type { BehaviourChange } from './behaviour-change.ts';
import type { SnapshotPair, StepBehaviour } from './snapshot.ts';

/** Fewer lost requests than these may be the weather. */
const FEWEST = 3;

const TRANSIENT = new Set(['no answer', '429', '502', '503', '504']);

/** Whether a step has no answer, or one that says nothing of what the server would answer. */
export function isUnanswered({ answered }: StepBehaviour): boolean {
  return (answered['status'] ?? []).some((it) => TRANSIENT.has(it));
}

/**
 * An operation that answered before and answers nothing now, where all others answer as before: that is no weather, and a client
 * feels it.
 */
export function silenceChanges({ before, after }: SnapshotPair): readonly BehaviourChange[] {
  const answered = Object.entries(before.steps).filter(([name, it]) => name in after.steps && !isUnanswered(it));
  const isSilent = (name: string) => isUnanswered(after.steps[name] ?? { operation: '', asked: '', answered: {} });
  const silent = answered.filter(([name]) => isSilent(name));
  const [[step, { operation }] = ['', { operation: '' }]] = silent;
  const own = answered.filter(([, it]) => it.operation === operation);
  // All that is silent is of this operation, and all of this operation is silent.
  const isAlone = silent.length === own.length && own.every(([name]) => isSilent(name));
  if (silent.length < FEWEST || !isAlone || own.length === answered.length) return [];
  const says = `none of the ${own.length} requests for ${operation} is answered any more, and all others are`;
  return [
    { class: 'breaks-answers', kind: 'operation-silent', weight: 'worse', step, operation, subject: 'status', says },
  ];
}
