import type { RecordedVerdict, RunRecord } from '../../contracts/checker/record-types.ts';
import { type Change, changeOf } from './change.ts';
import { differencesOf } from './differences.ts';

/** What became of the verdicts of one run in another. */
export interface Comparison {
  /** Why the two runs did not ask the same of the same target, a sentence each. */
  readonly differences: readonly string[];
  readonly changes: readonly Change[];
  /** How many verdicts are the same in both. */
  readonly unchanged: number;
}

/** Compares two runs by their rules on their resources, in the order of the later one. Undefined where they share none. */
export function comparisonOf(before: RunRecord, after: RunRecord): Comparison | undefined {
  const [earlier, later] = [worstByKey(before), worstByKey(after)];
  const keys = [...new Set([...later.keys(), ...earlier.keys()])];
  if (!keys.some((key) => earlier.has(key) && later.has(key))) return undefined;
  const changes = keys.flatMap((key) => changeOf(earlier.get(key), later.get(key), after) ?? []);
  return { differences: differencesOf(before, after), changes, unchanged: keys.length - changes.length };
}

/** Whether anything of the target, or of what is known of it, got worse. */
export function hasWorsened({ changes }: Comparison): boolean {
  return changes.some((it) => it.isWorse);
}

// Of a scenario and of generated requests there may be a verdict each: the worse one is what a reader sees.
function worstByKey({ verdicts }: RunRecord): ReadonlyMap<string, RecordedVerdict> {
  const worstLast = verdicts.toSorted((a, b) => BY_WEIGHT.indexOf(a.kind) - BY_WEIGHT.indexOf(b.kind));
  const worst = new Map(worstLast.map((it) => [keyOf(it), it]));
  return new Map(verdicts.flatMap((it) => Object.entries({ [keyOf(it)]: worst.get(keyOf(it)) ?? it })));
}

const BY_WEIGHT: readonly RecordedVerdict['kind'][] = ['not-applicable', 'holds', 'inconclusive', 'broken', 'crashed'];

function keyOf({ rule, resource }: RecordedVerdict): string {
  return `${rule} ${resource}`;
}
