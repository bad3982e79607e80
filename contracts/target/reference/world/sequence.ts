/** SIDs in the order of their numbers; a SID that is numbered anew moves to the end. */
export interface Sequence {
  /** Adds a SID; its number is greater than all before it. */
  add(sid: string, number: number): void;
  remove(sid: string): void;
  /** The SIDs beyond a number, the nearest first: those of greater numbers, or of smaller ones. */
  beyond(number: number, direction: 'up' | 'down'): Iterable<string>;
}

interface Entry {
  readonly number: number;
  readonly sid: string;
}

const FEWEST_ENTRIES = 64;

/** An empty sequence. What was removed or has moved is passed over, and thrown away when it is the greater part. */
export function createSequence(): Sequence {
  const numbers = new Map<string, number>();
  let entries: Entry[] = [];
  const isCurrent = ({ sid, number }: Entry) => numbers.get(sid) === number;
  return {
    add(sid, number) {
      numbers.set(sid, number);
      entries.push({ sid, number });
      if (entries.length > FEWEST_ENTRIES + 2 * numbers.size) entries = entries.filter(isCurrent);
    },
    remove: (sid) => void numbers.delete(sid),
    *beyond(number, direction) {
      const step = direction === 'up' ? 1 : -1;
      let index = direction === 'up' ? countUpTo(entries, number) : countUpTo(entries, number - 1) - 1;
      for (let entry = entries[index]; entry !== undefined; entry = entries[index]) {
        if (isCurrent(entry)) yield entry.sid;
        index += step;
      }
    },
  };
}

function countUpTo(entries: readonly Entry[], number: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.number ?? number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
