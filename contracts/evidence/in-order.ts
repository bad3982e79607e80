/** Something with a place in the order of a run. */
export interface Numbered {
  readonly number: number;
}

/** How many of these, which are in order, come before this number. */
export function countBefore(items: readonly Numbered[], number: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.number ?? number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of these, which are in order, that come after a number. */
export function after<Item extends Numbered>(items: readonly Item[], number: number): readonly Item[] {
  return items.slice(countBefore(items, number + 1));
}

/** Those of these, which are in order, that come after one number and before another. */
export function between<Item extends Numbered>(items: readonly Item[], from: number, to: number): readonly Item[] {
  return items.slice(countBefore(items, from + 1), countBefore(items, to));
}
