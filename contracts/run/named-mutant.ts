import { type Mutant, withFault } from '../target/mutants/mutant.ts';

const SUGGESTED = 3;

/**
 * The mutant of this id, or one that has the faults of all ids in a list with commas. Throws one sentence with the ids that are
 * most like it where there is none.
 */
export function namedMutant(ids: string, mutants: readonly Mutant[]): Mutant {
  return ids
    .split(',')
    .map((it) => mutantOf(it.trim(), mutants))
    .reduce(together);
}

// The second one answers first, and asks the first one as if it were healthy.
function together(one: Mutant, other: Mutant): Mutant {
  return {
    id: `${one.id},${other.id}`,
    breaks: `${one.breaks}; ${other.breaks}`,
    ...((one.isLive ?? other.isLive) && { isLive: true }),
    wrap: (healthy) => other.wrap(one.wrap(healthy)),
    bending: (line) => (respond) => withFault(other, { respond: withFault(one, { respond, line }), line }),
  };
}

function mutantOf(id: string, mutants: readonly Mutant[]): Mutant {
  const found = mutants.find((it) => it.id === id);
  if (found !== undefined) return found;
  const nearest = mutants.map((it) => it.id).toSorted((a, b) => likeness(id, b) - likeness(id, a));
  const advice = nearest.length === 0 ? 'there are none yet' : `try ${nearest.slice(0, SUGGESTED).join(', ')}`;
  throw new Error(`No mutant is called "${id.slice(0, 80)}": ${advice}.`);
}

/** How much two ids have in common, from 0 to 1: a slip of one letter spoils few of the pairs of neighbours. */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const shared = pairs.filter((it) => others.includes(it)).length;
  return (2 * shared) / Math.max(1, pairs.length + others.length);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
