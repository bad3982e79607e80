import { isAnnotation } from './annotations.ts';
import { canonical } from './canonical.ts';
import type { Change, Movement } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { change, felt, type Journey, subject } from './journey.ts';
import type { JsonObject } from './json-object.ts';
import type { SchemaView } from './schema-view.ts';
import { shown } from './shown.ts';

/** What became of the keywords that no other comparison reads: none is passed over in silence. */
export function compareRemaining(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  return [
    ...deprecatedNow(before, after, journey),
    ...defaultMoved(before, after, journey),
    ...keywordsMoved(before, after, journey),
    ...compareAnnotations(before.place, after.place, { operation: journey.operation, of: subject(journey) }),
    ...numberFormatMoved(before, after, journey),
  ];
}

function deprecatedNow(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  if (after.keywords['deprecated'] !== true || before.keywords['deprecated'] === true) return [];
  const says = `${subject(journey)} is deprecated`;
  return [
    change(journey, { kind: 'deprecated', class: 'announces', place: before.place, under: ['deprecated'], says }),
  ];
}

// A request without the value means another thing; an answer has it or not, as it always had.
function defaultMoved(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  const [was, is] = [before.keywords['default'], after.keywords['default']];
  if (canonical(was) === canonical(is)) return [];
  const isFelt = journey.direction === 'request' && was !== undefined && is !== undefined;
  const says = `${subject(journey)} had the default ${shown(was)} and has ${shown(is)}`;
  const named = isFelt ? 'breaks-requests' : 'annotation';
  return [change(journey, { kind: 'default-changed', class: named, place: before.place, under: ['default'], says })];
}

const READ_ELSEWHERE: ReadonlySet<string> = new Set(
  `pattern format enum minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems minProperties
   maxProperties properties required items additionalProperties oneOf anyOf readOnly writeOnly deprecated default $ref`.split(
    /\s+/,
  ),
);

function keywordsMoved(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  const names = [...new Set([...Object.keys(before.keywords), ...Object.keys(after.keywords)])];
  const left = names.filter((it) => !READ_ELSEWHERE.has(it) && !isAnnotation(it));
  return left.flatMap((name) => {
    const [was, is] = [demandOf(before.keywords, name), demandOf(after.keywords, name)];
    if (canonical(was) === canonical(is)) return [];
    const movement: Movement = was === undefined ? 'narrower' : is === undefined ? 'wider' : 'other';
    const says = `${subject(journey)} had the ${name} ${shown(was)} and has ${shown(is)}`;
    return [
      change(journey, {
        kind: 'keyword-changed',
        class: felt(journey, movement),
        place: before.place,
        under: [name],
        says,
      }),
    ];
  });
}

// A keyword that is switched off is as good as none.
function demandOf(keywords: JsonObject, name: string): unknown {
  const value = keywords[name];
  return value === false ? undefined : value;
}

// The bounds tell what is felt of it; the rest matters to generated code only.
function numberFormatMoved(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  const [was, is] = [before.keywords['format'], after.keywords['format']];
  const isNumber = [before, after].some(({ types }) => types?.includes('integer') || types?.includes('number'));
  if (was === is || !isNumber) return [];
  const says = `${subject(journey)} had the format ${shown(was)} and has ${shown(is)}`;
  return [
    change(journey, { kind: 'annotation-changed', class: 'annotation', place: before.place, under: ['format'], says }),
  ];
}
