import type { Change } from './change.ts';
import { compareAlternatives } from './compare-alternatives.ts';
import { compareProperties } from './compare-properties.ts';
import { compareRemaining } from './compare-remaining.ts';
import { compareValues } from './compare-values.ts';
import { change, felt, into, isFirstMeeting, type Journey, subject } from './journey.ts';
import type { Place } from './place.ts';
import { type SchemaView, schemaView } from './schema-view.ts';

/** What became of one schema, with all that is inside of it. A circle is followed once. */
export function compareSchemas(before: Place, after: Place, journey: Journey): readonly Change[] {
  if (!isFirstMeeting(journey, before, after)) return [];
  const [earlier, later] = [schemaView(before), schemaView(after)];
  if (earlier.alternatives.length > 0 || later.alternatives.length > 0) {
    const compare = (one: Place, other: Place) => compareSchemas(one, other, journey);
    const chosen = compareAlternatives(earlier, later, { journey, compare });
    // What stands beside a choice holds for each form of it.
    const isChoiceOnBoth = earlier.alternatives.length > 0 && later.alternatives.length > 0;
    return isChoiceOnBoth ? [...chosen, ...compareOne(earlier, later, journey)] : chosen;
  }
  return compareOne(earlier, later, journey);
}

function compareOne(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  return [
    ...compareValues(before, after, journey),
    ...compareRemaining(before, after, journey),
    ...compareProperties(before, after, { journey, compare: compareSchemas }),
    ...compareItems(before, after, journey),
  ];
}

function compareItems(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  const { items: earlier } = before;
  const { items: later } = after;
  const inner = into(journey, '[]');
  if (earlier !== undefined && later !== undefined) return compareSchemas(earlier, later, inner);
  if (earlier === later || !before.types?.includes('array') || !after.types?.includes('array')) return [];
  const [movement, says] = later
    ? (['narrower', 'are described'] as const)
    : (['wider', 'are no longer described'] as const);
  const finding = {
    kind: 'keyword-changed',
    class: felt(inner, movement),
    place: before.place,
    under: ['items'],
  } as const;
  return [change(journey, { ...finding, says: `the items of ${subject(journey)} ${says}` })];
}
