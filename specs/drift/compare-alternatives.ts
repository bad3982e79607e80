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
  const gone = without(earlier, later);
  const fresh = without(later, earlier);
  const [onlyGone, onlyFresh] = [gone[0], fresh[0]];
  const isPair = onlyGone !== undefined && onlyFresh !== undefined && gone.length === 1 && fresh.length === 1;
  // A schema that gained or lost its choice would be compared with itself for ever.
  if (isPair && (earlier.length > 1 || later.length > 1)) return how.compare(onlyGone, onlyFresh);

  const { journey } = how;
  return [
    ...gone.map((place) => {
      const says = `one of the forms of ${subject(journey)} is gone`;
      return change(journey, { kind: 'alternative-removed', class: felt(journey, 'narrower'), place, says });
    }),
    ...fresh.map(() => {
      const says = `${subject(journey)} may have another form`;
      return change(journey, { kind: 'alternative-added', class: felt(journey, 'wider'), place: before.place, says });
    }),
  ];
}

// A schema without a choice is the choice of one.
function choices({ alternatives, place }: SchemaView): readonly Place[] {
  return alternatives.length > 0 ? alternatives : [place];
}

function without(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  const known = new Set(others.map(({ node }) => canonical(node)));
  return places.filter(({ node }) => !known.has(canonical(node)));
}
