/** Where each value of a history was seen first, so that a later one can be told by where it came from. */
export interface FirstSightings {
  /** Remembers where a value was seen, where it is new and so peculiar that meeting it again is no chance. */
  note(value: unknown, place: string): void;
  /** Where it was seen first; undefined where it is new. */
  placeOf(value: string): string | undefined;
}

const SHORTEST = 4;

/** Sightings of nothing yet. */
export function createFirstSightings(): FirstSightings {
  const places = new Map<string, string>();
  return {
    note(value, place) {
      if (typeof value === 'string' && value.length >= SHORTEST && !places.has(value)) places.set(value, place);
    },
    placeOf: (value) => places.get(value),
  };
}
