import type { History } from './history.ts';
import { oncePer } from './once-per.ts';

/**
 * Finds the things of a history that have a key in common, in their order. They are sorted by key once, so that a long
 * history is not searched from its beginning for each of them.
 */
export function grouped<Item, Key>(
  all: (history: History) => readonly Item[],
  keyOf: (item: Item) => Key,
): (history: History, key: Key) => readonly Item[] {
  const groups = oncePer((history: History) => Map.groupBy(all(history), keyOf));
  return (history, key) => groups(history).get(key) ?? [];
}
