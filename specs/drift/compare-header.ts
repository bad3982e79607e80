import type { Change } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareContents } from './compare-contents.ts';
import { compareSchemas } from './compare-schemas.ts';
import { change, felt, type Journey, setOut } from './journey.ts';
import { own } from './json-object.ts';
import { type Place, schemaIn } from './place.ts';

/** What became of one header of an answer. */
export function compareHeader(
  was: Place,
  is: Place,
  { operation, of }: { readonly operation: string; readonly of: string },
): readonly Change[] {
  const journey = setOut(operation, 'answer', of);
  return [
    ...demandMoved(was, is, journey),
    ...deprecatedNow(was, is, journey),
    ...compareSchemas(schemaIn(was), schemaIn(is), journey),
    ...compareContents(was, is, { operation, direction: 'answer', of }),
    ...compareAnnotations(was, is, { operation, of }),
  ];
}

function demandMoved(was: Place, is: Place, journey: Journey): readonly Change[] {
  const [wasThere, isThere] = [was, is].map(({ node }) => own(node, 'required') === true);
  if (wasThere === isThere) return [];
  const finding = isThere
    ? ({ kind: 'header-required', class: felt(journey, 'narrower'), says: `${journey.of} is required` } as const)
    : ({ kind: 'header-optional', class: felt(journey, 'wider'), says: `${journey.of} is optional` } as const);
  return [change(journey, { ...finding, place: was, under: ['required'] })];
}

function deprecatedNow(was: Place, is: Place, journey: Journey): readonly Change[] {
  if (own(is.node, 'deprecated') !== true || own(was.node, 'deprecated') === true) return [];
  const says = `${journey.of} is deprecated`;
  return [change(journey, { kind: 'deprecated', class: 'announces', place: was, under: ['deprecated'], says })];
}
