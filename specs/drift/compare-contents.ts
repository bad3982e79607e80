import { canonical } from './canonical.ts';
import type { Change, Direction } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareSchemas } from './compare-schemas.ts';
import { change, setOut } from './journey.ts';
import { own } from './json-object.ts';
import { childOf, childrenOf, type Place, schemaIn } from './place.ts';

export interface Carrier {
  readonly operation: string;
  readonly direction: Direction;
  /** What carries the content, such as `the form`. */
  readonly of: string;
}

/** What became of the content types of a body, or of a parameter or header that has some, and of what they hold. */
export function compareContents(before: Place, after: Place, carrier: Carrier): readonly Change[] {
  const [earlier, later] = [contentsOf(before), contentsOf(after)];
  const gone = [...earlier].filter(([type]) => heirOf(type, later) === undefined);
  const fresh = [...later].filter(([type]) => heirOf(type, earlier) === undefined);
  return [
    ...gone.map(([type, place]) => removed(type, place, { carrier, isOnlyOne: gone.length === earlier.size })),
    ...fresh.map(([type]) => added(type, before, carrier)),
    ...[...earlier].flatMap(([type, was]) => {
      const is = heirOf(type, later);
      return is === undefined ? [] : compareOne(was, is, carrier);
    }),
  ];
}

function contentsOf(place: Place): ReadonlyMap<string, Place> {
  const contents = childrenOf(childOf(place, 'content'));
  // What follows the semicolon says how, and not what.
  return new Map(contents.map(([type, it]) => [(type.split(';')[0] ?? '').trim().toLowerCase(), it]));
}

/** What describes this type: itself, or else a range that it is in. */
function heirOf(type: string, contents: ReadonlyMap<string, Place>): Place | undefined {
  return contents.get(type) ?? contents.get(type.replace(/\/.*$/, '/*')) ?? contents.get('*/*');
}

interface Removal {
  readonly carrier: Carrier;
  readonly isOnlyOne: boolean;
}

// An answer that may still be read as before has lost nothing that a client asked for.
function removed(type: string, place: Place, { carrier, isOnlyOne }: Removal): Change {
  const named = carrier.direction === 'request' ? 'breaks-requests' : isOnlyOne ? 'breaks-answers' : 'promises';
  const says = `${carrier.of} is no longer ${type}`;
  return change(carrier, { kind: 'content-type-removed', class: named, place, says });
}

function added(type: string, place: Place, carrier: Carrier): Change {
  const named = carrier.direction === 'request' ? 'loosens' : 'adds';
  const says = `${carrier.of} may be ${type}`;
  return change(carrier, { kind: 'content-type-added', class: named, place, under: ['content', type], says });
}

function compareOne(was: Place, is: Place, carrier: Carrier): readonly Change[] {
  const journey = setOut(carrier.operation, carrier.direction, carrier.of);
  return [
    ...compareSchemas(schemaIn(was), schemaIn(is), journey),
    ...encodingMoved(was, is, carrier),
    ...compareAnnotations(was, is, carrier),
  ];
}

function encodingMoved(was: Place, is: Place, carrier: Carrier): readonly Change[] {
  if (canonical(own(was.node, 'encoding')) === canonical(own(is.node, 'encoding'))) return [];
  const named = carrier.direction === 'request' ? 'breaks-requests' : 'breaks-answers';
  const says = `the fields of ${carrier.of} are written in another way`;
  return [change(carrier, { kind: 'encoding-changed', class: named, place: was, under: ['encoding'], says })];
}
