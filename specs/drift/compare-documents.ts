import { canonical } from './canonical.ts';
import type { Change } from './change.ts';
import { compareAccess } from './compare-access.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareAnswers } from './compare-answers.ts';
import { compareBodies } from './compare-bodies.ts';
import { compareParameters } from './compare-parameters.ts';
import { joinedChanges } from './joined-changes.ts';
import { change } from './journey.ts';
import { type JsonObject, own } from './json-object.ts';
import { type DocumentOperation, isCovered, nameOf, operationsIn } from './operations.ts';
import { wholeOf } from './place.ts';

export interface Comparison {
  /** What happened to the operations that Keyturn covers. */
  readonly changes: readonly Change[];
  /** The operations that only the later document has; their pointers lead into that one. */
  readonly outside: readonly Change[];
}

/**
 * Compares two documents, direction by direction.
 * @throws {UnreadableDocument} where a reference on the way cannot be followed.
 */
export function compareDocuments(before: JsonObject, after: JsonObject): Comparison {
  const [earlier, later] = [operationsIn(before), operationsIn(after)];
  const covered = earlier.filter(isCovered);
  const pairs = covered.map((was) => [was, counterpart(was, later)] as const);
  const known = new Set([...pairs.map(([, is]) => is), ...earlier.map((was) => counterpart(was, later))]);
  const changes = pairs.flatMap(([was, is]) => (is === undefined ? [removed(was)] : compareOperations(was, is)));
  const info = compareAnnotations(wholeOf(before), wholeOf(after), { operation: 'the document', of: 'the document' });
  return {
    changes: joinedChanges([...changes, ...info]),
    outside: later.filter((it) => !known.has(it)).map(added),
  };
}

/** How many operations of the earlier document, among those that Keyturn covers, the later one has too. */
export function sharedOperations(before: JsonObject, after: JsonObject): number {
  const later = operationsIn(after);
  return operationsIn(before).filter((was) => isCovered(was) && counterpart(was, later) !== undefined).length;
}

/** The operation that does the same in the other document: at the same address, or else with the same id. */
function counterpart(was: DocumentOperation, later: readonly DocumentOperation[]): DocumentOperation | undefined {
  const sameAddress = later.find((it) => it.method === was.method && it.address === was.address);
  return sameAddress ?? later.find((it) => it.operationId !== undefined && it.operationId === was.operationId);
}

function compareOperations(was: DocumentOperation, is: DocumentOperation): readonly Change[] {
  return [
    ...moved(was, is),
    ...compareAccess(was, is),
    ...compareParameters(was, is),
    ...compareBodies(was, is),
    ...compareAnswers(was, is),
    ...deprecatedNow(was, is),
    ...calledBack(was, is),
    ...renamed(was, is),
    ...compareAnnotations(was.place, is.place, { operation: nameOf(was), of: 'the operation' }),
  ];
}

function moved(was: DocumentOperation, is: DocumentOperation): readonly Change[] {
  const journey = { operation: nameOf(was) };
  const [isElsewhere, isOtherwise] = [was.address !== is.address, was.method !== is.method];
  const place = was.place;
  return [
    ...(isElsewhere
      ? [change(journey, { kind: 'path-renamed', class: 'breaks-requests', place, says: `it moved to ${is.address}` })]
      : []),
    ...(isOtherwise
      ? [
          change(journey, {
            kind: 'method-changed',
            class: 'breaks-requests',
            place,
            says: `it is now ${is.method.toUpperCase()}`,
          }),
        ]
      : []),
  ];
}

function removed(was: DocumentOperation): Change {
  const says = `${was.method.toUpperCase()} ${was.path} is gone`;
  return change(
    { operation: nameOf(was) },
    { kind: 'operation-removed', class: 'breaks-requests', place: was.place, says },
  );
}

function added(is: DocumentOperation): Change {
  const whose = isCovered(is) ? '' : ', outside of what Keyturn covers';
  const says = `${is.method.toUpperCase()} ${is.path} is new${whose}`;
  return change({ operation: nameOf(is) }, { kind: 'operation-added', class: 'adds', place: is.place, says });
}

function deprecatedNow(was: DocumentOperation, is: DocumentOperation): readonly Change[] {
  if (own(is.place.node, 'deprecated') !== true || own(was.place.node, 'deprecated') === true) return [];
  const finding = { kind: 'deprecated', class: 'announces', place: was.place, under: ['deprecated'] } as const;
  return [change({ operation: nameOf(was) }, { ...finding, says: 'it is deprecated' })];
}

// A client that is called back is a server, and nothing here knows which way that breaks.
function calledBack(was: DocumentOperation, is: DocumentOperation): readonly Change[] {
  const [had, has] = [own(was.place.node, 'callbacks'), own(is.place.node, 'callbacks')];
  if (canonical(had) === canonical(has)) return [];
  const named = had === undefined ? 'adds' : 'breaks-requests';
  const finding = { kind: 'keyword-changed', class: named, place: was.place, under: ['callbacks'] } as const;
  return [change({ operation: nameOf(was) }, { ...finding, says: 'what it calls back is described in another way' })];
}

// The id names functions in generated code, and nothing on the wire.
function renamed(was: DocumentOperation, is: DocumentOperation): readonly Change[] {
  if (was.operationId === is.operationId) return [];
  const finding = {
    kind: 'annotation-changed',
    class: 'annotation',
    place: was.place,
    under: ['operationId'],
  } as const;
  return [change({ operation: nameOf(was) }, { ...finding, says: `its id is now ${is.operationId ?? 'none'}` })];
}
