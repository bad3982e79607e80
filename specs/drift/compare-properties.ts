import type { Change } from './change.ts';
import { change, felt, into, type Journey, subject } from './journey.ts';
import { own } from './json-object.ts';
import { childOf, type Place } from './place.ts';
import type { SchemaView } from './schema-view.ts';

export interface PropertyComparison {
  readonly journey: Journey;
  readonly compare: (before: Place, after: Place, journey: Journey) => readonly Change[];
}

/** What became of the properties of an object: those that came and went, those that are needed, and their insides. */
export function compareProperties(before: SchemaView, after: SchemaView, how: PropertyComparison): readonly Change[] {
  const [earlier, later] = [travelling(before, how.journey), travelling(after, how.journey)];
  const names = [...new Set([...earlier.keys(), ...later.keys()])];
  const undescribed = [...new Set([...before.required, ...after.required])].filter(
    (it) => !before.properties.has(it) && !after.properties.has(it),
  );
  return [
    ...names.flatMap((name) => {
      const [was, is] = [earlier.get(name), later.get(name)];
      const journey = into(how.journey, name);
      if (was === undefined) return added(name, before, { journey, isRequired: after.required.has(name) });
      if (is === undefined) return removed(was, journey);
      return [...demandMoved(name, before, { after, journey }), ...how.compare(was, is, journey)];
    }),
    ...undescribed.flatMap((name) => demandMoved(name, before, { after, journey: into(how.journey, name) })),
    ...furtherMoved(before, after, how),
  ];
}

/** The properties that travel this way: `readOnly` ones are not sent, `writeOnly` ones are not answered. */
function travelling({ properties }: SchemaView, { direction }: Journey): ReadonlyMap<string, Place> {
  const unseen = direction === 'request' ? 'readOnly' : 'writeOnly';
  // A schema that is `false` lets nothing stand there.
  return new Map([...properties].filter(([, { node }]) => node !== false && own(node, unseen) !== true));
}

interface Addition {
  readonly journey: Journey;
  readonly isRequired: boolean;
}

function added(name: string, { place }: SchemaView, { journey, isRequired }: Addition): readonly Change[] {
  const isDemanded = isRequired && journey.direction === 'request';
  const under = ['properties', name];
  const says = `${subject(journey)} is new${isDemanded ? ' and required' : ''}`;
  const named = isDemanded ? 'breaks-requests' : 'adds';
  return [change(journey, { kind: 'property-added', class: named, place, under, says })];
}

// A client that sends it is no longer heard, and one that reads it finds nothing.
function removed(place: Place, journey: Journey): readonly Change[] {
  const named = journey.direction === 'request' ? 'breaks-requests' : 'breaks-answers';
  return [change(journey, { kind: 'property-removed', class: named, place, says: `${subject(journey)} is gone` })];
}

interface Demand {
  readonly after: SchemaView;
  readonly journey: Journey;
}

function demandMoved(name: string, before: SchemaView, { after, journey }: Demand): readonly Change[] {
  const [was, is] = [before.required.has(name), after.required.has(name)];
  if (was === is) return [];
  const finding = is
    ? ({
        kind: 'property-required',
        class: felt(journey, 'narrower'),
        says: `${subject(journey)} is required`,
      } as const)
    : ({ kind: 'property-optional', class: felt(journey, 'wider'), says: `${subject(journey)} is optional` } as const);
  return [change(journey, { ...finding, place: before.place, under: ['required'] })];
}

function furtherMoved(
  before: SchemaView,
  after: SchemaView,
  { journey, compare }: PropertyComparison,
): readonly Change[] {
  const [was, is] = [before.keywords['additionalProperties'], after.keywords['additionalProperties']];
  const [earlier, later] = [furtherOf(before), furtherOf(after)];
  if (earlier && later) return compare(earlier, later, into(journey, '*'));
  const [wasClosed, isClosed] = [rank(was), rank(is)];
  if (wasClosed === isClosed) return [];
  const isNarrower = isClosed > wasClosed;
  // What is not in the document, no client reads: it is as if properties were added.
  const opens = journey.direction === 'answer' ? 'adds' : 'loosens';
  return [
    change(journey, {
      kind: 'further-properties-changed',
      class: isNarrower ? felt(journey, 'narrower') : opens,
      place: before.place,
      under: ['additionalProperties'],
      says: `${subject(journey)} may have ${isNarrower ? 'fewer' : 'more'} properties than the document names`,
    }),
  ];
}

function furtherOf({ keywords, place }: SchemaView): Place | undefined {
  return rank(keywords['additionalProperties']) === 1 ? childOf(place, 'additionalProperties') : undefined;
}

/** 0 where any further property may be there, 1 where those of a schema may, 2 where none may. */
function rank(additional: unknown): 0 | 1 | 2 {
  if (additional === false) return 2;
  return typeof additional === 'object' && additional !== null && Object.keys(additional).length > 0 ? 1 : 0;
}
