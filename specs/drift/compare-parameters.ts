import type { Change } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareContents } from './compare-contents.ts';
import { compareSchemas } from './compare-schemas.ts';
import { change, type Journey, setOut } from './journey.ts';
import { own } from './json-object.ts';
import { type DocumentOperation, nameOf } from './operations.ts';
import { type Parameter, parametersOf } from './parameters.ts';
import { schemaIn } from './place.ts';

/** What became of the parameters of an operation. */
export function compareParameters(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [earlier, later] = [parametersOf(before), parametersOf(after)];
  const operation = nameOf(before);
  const gone = earlier.filter(({ key }) => !later.some((it) => it.key === key));
  const fresh = later.filter(({ key }) => !earlier.some((it) => it.key === key));
  const moved = gone.flatMap((was) => fresh.filter((is) => is.name === was.name).map((is) => [was, is] as const));
  const isMoved = (it: Parameter) => moved.some((pair) => pair.includes(it));
  return [
    ...moved.flatMap(([was, is]) => [movedTo(was, is, operation), ...compareOne(was, is, operation)]),
    ...gone.filter((it) => !isMoved(it)).map((it) => removed(it, operation)),
    ...fresh.filter((it) => !isMoved(it)).map((it) => added(it, before)),
    ...earlier.flatMap((was) =>
      later.filter((is) => is.key === was.key).flatMap((is) => compareOne(was, is, operation)),
    ),
  ];
}

function movedTo(was: Parameter, is: Parameter, operation: string): Change {
  const says = `${inWords(was)} is now in the ${is.in}`;
  return change(
    { operation },
    { kind: 'parameter-moved', class: 'breaks-requests', place: was.place, under: ['in'], says },
  );
}

function removed(was: Parameter, operation: string): Change {
  const says = `${inWords(was)} is gone`;
  return change({ operation }, { kind: 'parameter-removed', class: 'breaks-requests', place: was.place, says });
}

function added(is: Parameter, { place, ...before }: DocumentOperation): Change {
  const says = `${inWords(is)} is new${is.isRequired ? ' and required' : ''}`;
  const named = is.isRequired ? 'breaks-requests' : 'adds';
  const operation = nameOf({ place, ...before });
  return change({ operation }, { kind: 'parameter-added', class: named, place, under: ['parameters', is.name], says });
}

function compareOne(was: Parameter, is: Parameter, operation: string): readonly Change[] {
  const journey = setOut(operation, 'request', inWords(was));
  return [
    ...demandMoved(was, is, journey),
    ...styleMoved(was, is, journey),
    ...emptinessMoved(was, is, journey),
    ...deprecatedNow(was, is, journey),
    ...compareSchemas(schemaIn(was.place), schemaIn(is.place), journey),
    ...compareContents(was.place, is.place, { operation, direction: 'request', of: inWords(was) }),
    ...compareAnnotations(was.place, is.place, { operation, of: inWords(was) }),
    ...renamed(was, is, journey),
  ];
}

function demandMoved(was: Parameter, is: Parameter, journey: Journey): readonly Change[] {
  if (was.isRequired === is.isRequired) return [];
  const finding = is.isRequired
    ? ({ kind: 'parameter-required', class: 'breaks-requests', says: `${journey.of} is required` } as const)
    : ({ kind: 'parameter-optional', class: 'loosens', says: `${journey.of} is optional` } as const);
  return [change(journey, { ...finding, place: was.place, under: ['required'] })];
}

function styleMoved(was: Parameter, is: Parameter, journey: Journey): readonly Change[] {
  // In another place, it is written as is usual there.
  if (was.style === is.style || was.in !== is.in) return [];
  const says = `${journey.of} was written as ${was.style} and is as ${is.style}`;
  return [
    change(journey, { kind: 'parameter-style', class: 'breaks-requests', place: was.place, under: ['style'], says }),
  ];
}

function emptinessMoved(was: Parameter, is: Parameter, journey: Journey): readonly Change[] {
  const [had, has] = [was, is].map(({ place }) => own(place.node, 'allowEmptyValue') === true);
  if (had === has) return [];
  const [named, says] = has
    ? (['loosens', `${journey.of} may be empty`] as const)
    : (['breaks-requests', `${journey.of} may no longer be empty`] as const);
  const finding = { kind: 'parameter-style', class: named, place: was.place, under: ['allowEmptyValue'] } as const;
  return [change(journey, { ...finding, says })];
}

function deprecatedNow(was: Parameter, is: Parameter, journey: Journey): readonly Change[] {
  if (own(is.place.node, 'deprecated') !== true || own(was.place.node, 'deprecated') === true) return [];
  const says = `${journey.of} is deprecated`;
  return [change(journey, { kind: 'deprecated', class: 'announces', place: was.place, under: ['deprecated'], says })];
}

// The name of a path parameter never travels.
function renamed(was: Parameter, is: Parameter, journey: Journey): readonly Change[] {
  if (was.name === is.name) return [];
  const says = `${journey.of} is now called ${is.name}`;
  return [
    change(journey, { kind: 'annotation-changed', class: 'annotation', place: was.place, under: ['name'], says }),
  ];
}

function inWords({ name, in: where }: Parameter): string {
  return `the ${where} parameter ${name}`;
}
