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

/** An empty shelf. */
export function createShelf<Item extends Owned>(): Shelf<Item> {
  const items = new Map<string, Item>();
  const places = new Map<string, Place>();
  let changes = 0;
  const put = (item: Item) => {
    changes += 1;
    const position = places.get(item.sid)?.position ?? places.size;
    places.set(item.sid, { accountSid: item.accountSid, position, lastChange: changes });
    items.set(item.sid, item);
    return item;
  };
  return {
    add: put,
    replace: put,
    remove: (sid) => void items.delete(sid),
    find: (sid) => items.get(sid),
    all: () => [...items.values()],
    placeOf: (sid) => places.get(sid),
  };
}
