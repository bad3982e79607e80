import type { Change } from './change.ts';

/** One change for all operations that it shows in: what happens to ten answers in the same way is told once. */
export function joinedChanges(changes: readonly Change[]): readonly Change[] {
  const groups = Map.groupBy(changes, ({ kind, class: named, says }) => JSON.stringify([kind, named, says]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return {
      ...first,
      operations: union(group.map((it) => it.operations)),
      places: union(group.map((it) => it.places)),
      pointers: union(group.map((it) => it.pointers)),
    };
  });
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
