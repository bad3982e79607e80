import { type Change, type ChangeClass, type ChangeKind, classOf, type Direction, type Movement } from './change.ts';
import { type Place, pointersTo } from './place.ts';

/** Where a comparison has got to inside of one operation. */
export interface Journey {
  /** How the operation is called in a report. */
  readonly operation: string;
  readonly direction: Direction;
  /** What the value belongs to, such as `the form`. */
  readonly of: string;
  /** The names on the way into the value. */
  readonly path: readonly string[];
  /** The pairs of schemas that were met before, so that a circle ends. */
  readonly met: Map<unknown, Set<unknown>>;
}

/** The beginning of a way into one value that an operation is sent or answers. */
export function setOut(operation: string, direction: Direction, of: string): Journey {
  return { operation, direction, of, path: [], met: new Map() };
}

/** The same way, one name further in. */
export function into(journey: Journey, name: string): Journey {
  return { ...journey, path: [...journey.path, name] };
}

/** Whether this pair is met for the first time on this way. */
export function isFirstMeeting({ met }: Journey, before: Place, after: Place): boolean {
  const others = met.get(before.node) ?? new Set();
  met.set(before.node, others);
  if (others.has(after.node)) return false;
  others.add(after.node);
  return true;
}

/** The value that is compared, in words. */
export function subject({ of, path }: Journey): string {
  return path.length === 0 ? of : `\`${path.join('.').replaceAll('.[]', '[]')}\` of ${of}`;
}

export interface Finding {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  readonly place: Place;
  /** The keyword or name under the place that changed. */
  readonly under?: readonly string[];
  readonly says: string;
}

/** A change at a place of the earlier document. */
export function change({ operation }: Pick<Journey, 'operation'>, { place, under = [], ...rest }: Finding): Change {
  const pointers = pointersTo(place, ...under);
  return { ...rest, operations: [operation], places: pointers.slice(-1), pointers };
}

/** The class of a movement on this way. */
export function felt(journey: Journey, movement: Movement): ChangeClass {
  return classOf(movement, journey.direction);
}
