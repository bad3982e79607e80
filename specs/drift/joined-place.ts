import type { Place } from './place.ts';

/** Several schemas of which all must fit, as one; undefined where there are none. */
export function joinedPlace([first, ...others]: readonly Place[]): Place | undefined {
  if (first === undefined) return undefined;
  return {
    ...first,
    node: others.reduce<unknown>((one, { node }) => (one === node ? one : together(one, node)), first.node),
    pointers: [...new Set([first, ...others].flatMap((it) => it.pointers))],
  };
}

const known = new WeakMap<object, WeakMap<object, object>>();

// The same two are always the same one, so that a circle ends where it began.
function together(one: unknown, other: unknown): unknown {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return other;
  const others = known.get(one) ?? new WeakMap<object, object>();
  known.set(one, others);
  const joined = others.get(other) ?? { allOf: [one, other] };
  others.set(other, joined);
  return joined;
}
