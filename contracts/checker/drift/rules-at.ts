import type { Rule } from '../../rules/rule.ts';

/**
 * The ids of the rules that rest on what these pointers lead to: on the very place, on what is around it or in it. The
 * nearest come first.
 */
export function rulesAt(rules: readonly Rule[], document: string, pointers: readonly string[]): readonly string[] {
  const near = rules.flatMap(({ id, sources }) => {
    const own = sources.flatMap((it) => (it.document === document && it.at !== undefined ? [it.at] : []));
    const distances = own.flatMap((at) => pointers.flatMap((pointer) => distance(at, pointer) ?? []));
    return distances.length === 0 ? [] : [{ id, steps: Math.min(...distances) }];
  });
  return near.toSorted((one, two) => one.steps - two.steps).map(({ id }) => id);
}

/** The steps from one place to another that is around it or in it; undefined where neither is. */
function distance(one: string, other: string): number | undefined {
  if (one !== other && !one.startsWith(`${other}/`) && !other.startsWith(`${one}/`)) return undefined;
  return Math.abs(one.split('/').length - other.split('/').length);
}
