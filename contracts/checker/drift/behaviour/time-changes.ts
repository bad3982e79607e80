import type { BehaviourChange } from './behaviour-change.ts';
import type { SnapshotPair } from './snapshot.ts';

const TIMES_SLOWER = 10;
const SLOW_MS = 1_000;

/** Operations that take ten times as long as before, and a second at least: less is the weather. */
export function timeChanges({ before, after }: SnapshotPair): readonly BehaviourChange[] {
  return Object.entries(after.times).flatMap(([operation, ms]) => {
    const earlier = before.times[operation];
    if (earlier === undefined || ms < SLOW_MS || ms < earlier * TIMES_SLOWER) return [];
    const says = `${operation} took about ${earlier} ms and takes about ${ms} ms`;
    return [{ class: 'slows', kind: 'slower', weight: 'notice', step: operation, operation, subject: 'time', says }];
  });
}
