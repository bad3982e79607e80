import { createSequence, type Sequence } from './sequence.ts';

/** Holds the resources of one kind, in the order in which they were made. */
export interface Shelf<Item extends Owned> {
  add(item: Item): Item;
  /** Puts the item in the place of the one with its SID. */
  replace(item: Item): Item;
  remove(sid: string): void;
  find(sid: string): Item | undefined;
  /** Oldest first. */
  all(): readonly Item[];
  /** Remembered after a removal, so that a page can go on behind an item that is gone. */
  placeOf(sid: string): Place | undefined;
  /** The items beyond a place, the nearest first, by when they were made or by when they were changed last. */
  beyond(start: Start): Iterable<Item>;
}

export interface Owned {
  readonly sid: string;
  readonly accountSid: string;
  readonly createdMs: number;
}

export interface Place {
  readonly accountSid: string;
  readonly position: number;
  /** Counts additions and changes alike, from the last of which it is. */
  readonly lastChange: number;
}

/** Where to begin to look at the items, and which way to go. */
export interface Start {
  readonly by: 'position' | 'lastChange';
  readonly number: number;
  readonly direction: 'up' | 'down';
}

/** An empty shelf. */
export function createShelf<Item extends Owned>(): Shelf<Item> {
  const items = new Map<string, Item>();
  const places = new Map<string, Place>();
  const sequences: Readonly<Record<Start['by'], Sequence>> = {
    position: createSequence(),
    lastChange: createSequence(),
  };
  let changes = 0;
  const put = (item: Item) => {
    changes += 1;
    const position = places.get(item.sid)?.position ?? places.size;
    places.set(item.sid, { accountSid: item.accountSid, position, lastChange: changes });
    if (!items.has(item.sid)) sequences.position.add(item.sid, position);
    sequences.lastChange.add(item.sid, changes);
    items.set(item.sid, item);
    return item;
  };
  return {
    add: put,
    replace: put,
    remove(sid) {
      items.delete(sid);
      for (const sequence of Object.values(sequences)) sequence.remove(sid);
    },
    find: (sid) => items.get(sid),
    all: () => [...items.values()],
    placeOf: (sid) => places.get(sid),
    *beyond({ by, number, direction }) {
      for (const sid of sequences[by].beyond(number, direction)) {
        const item = items.get(sid);
        if (item !== undefined) yield item;
      }
    },
  };
}
