import { canonical } from './canonical.ts';
import type { Change } from './change.ts';
import { change, felt, type Journey, subject } from './journey.ts';
import type { Place } from './place.ts';
import type { SchemaView } from './schema-view.ts';

export interface AlternativeComparison {
  readonly journey: Journey;
  readonly compare: (before: Place, after: Place) => readonly Change[];
}

/** What became of a choice of schemas: equal ones belong together, and so do the last two that are left. */
export function compareAlternatives(
  before: SchemaView,
  after: SchemaView,
  how: AlternativeComparison,
): readonly Change[] {
  const [earlier, later] = [choices(before), choices(after)];
  const [gone, fresh] = [without(earlier, later), without(later, earlier)];
  const [onlyGone, onlyFresh] = [gone[0], fresh[0]];
  const isPair = onlyGone !== undefined && onlyFresh !== undefined && gone.length === 1 && fresh.length === 1;
  const kept = shared(earlier, later).flatMap(([was, is]) => how.compare(was, is));
  return [...kept, ...(isPair ? how.compare(onlyGone, onlyFresh) : cameAndWent({ gone, fresh }, before, how))];
}

interface Unpaired {
  readonly gone: readonly Place[];
  readonly fresh: readonly Place[];
}

function cameAndWent(
  { gone, fresh }: Unpaired,
  { place: choice }: SchemaView,
  how: AlternativeComparison,
): readonly Change[] {
  const { journey } = how;
  const [fewer, more] = [felt(journey, 'narrower'), felt(journey, 'wider')];
  const says = `one of the forms of ${subject(journey)} is gone`;
  const another = `${subject(journey)} may have another form`;
  return [
    ...gone.map((place) => change(journey, { kind: 'alternative-removed', class: fewer, place, says })),
    ...fresh.map(() => change(journey, { kind: 'alternative-added', class: more, place: choice, says: another })),
  ];
}

// A schema without a choice is the choice of one.
function choices({ alternatives, place }: SchemaView): readonly Place[] {
  return alternatives.length > 0 ? alternatives : [place];
}

function shared(before: readonly Place[], after: readonly Place[]): readonly (readonly [Place, Place])[] {
  return before.flatMap((was) => after.filter((is) => identity(is) === identity(was)).map((is) => [was, is] as const));
}

function without(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  const known = new Set(others.map(identity));
  return places.filter((it) => !known.has(identity(it)));
}

// A shared schema stays itself, whatever becomes of it.
function identity({ node, pointers }: Place): string {
  const nearest = pointers.at(-1) ?? '';
  return /^#\/components\/schemas\/[^/]+$/.test(nearest) ? nearest : canonical(node);
}
