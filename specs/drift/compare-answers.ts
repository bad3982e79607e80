import type { Change, ChangeClass } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareContents } from './compare-contents.ts';
import { compareSchemas } from './compare-schemas.ts';
import { change, setOut } from './journey.ts';
import { type DocumentOperation, nameOf } from './operations.ts';
import { childOf, childrenOf, type Place, schemaIn } from './place.ts';

/** What became of the answers of an operation: statuses, headers and bodies. */
export function compareAnswers(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [earlier, later] = [answersOf(before), answersOf(after)];
  const operation = nameOf(before);
  const survives = [...earlier.keys()].some((status) => isSuccess(status) && later.has(status));
  const gone = [...earlier].filter(([status]) => !later.has(status));
  const fresh = [...later.keys()].filter((status) => !earlier.has(status));
  return [
    ...gone.map(([status, place]) => {
      const named = isSuccess(status) && !survives ? 'breaks-answers' : 'promises';
      return change(
        { operation },
        { kind: 'status-removed', class: named, place, says: `the status ${status} is gone` },
      );
    }),
    ...fresh.map((status) => added(status, before)),
    ...[...earlier].flatMap(([status, was]) => {
      const is = later.get(status);
      return is === undefined ? [] : compareOne(was, is, { operation, status });
    }),
  ];
}

function answersOf({ place }: DocumentOperation): ReadonlyMap<string, Place> {
  return new Map(
    childrenOf(childOf(place, 'responses')).filter(([status]) => /^([1-5]\d\d|[1-5]XX|default)$/i.test(status)),
  );
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

// A client meets errors, documented or not; another success or a redirect it was never told of.
function added(status: string, { place, ...before }: DocumentOperation): Change {
  const named: ChangeClass = /^[123]/.test(status) ? 'breaks-answers' : 'adds';
  const operation = nameOf({ place, ...before });
  const says = `the status ${status} is new`;
  return change({ operation }, { kind: 'status-added', class: named, place, under: ['responses', status], says });
}

interface Answer {
  readonly operation: string;
  readonly status: string;
}

function compareOne(was: Place, is: Place, { operation, status }: Answer): readonly Change[] {
  const of = isSuccess(status) ? 'the answer' : `the ${status} answer`;
  const carrier = { operation, direction: 'answer', of } as const;
  return [
    ...compareContents(was, is, carrier),
    ...compareHeaders(was, is, carrier),
    ...compareAnnotations(was, is, carrier),
  ];
}

function compareHeaders(
  before: Place,
  after: Place,
  { operation, of }: { operation: string; of: string },
): readonly Change[] {
  const [earlier, later] = [headersOf(before), headersOf(after)];
  const gone = [...earlier].filter(([key]) => !later.has(key));
  const fresh = [...later].filter(([key]) => !earlier.has(key));
  return [
    ...gone.map(([, [name, place]]) => {
      const says = `the header ${name} of ${of} is gone`;
      return change({ operation }, { kind: 'header-removed', class: 'breaks-answers', place, says });
    }),
    ...fresh.map(([, [name]]) => {
      const says = `the header ${name} of ${of} is new`;
      return change(
        { operation },
        { kind: 'header-added', class: 'adds', place: before, under: ['headers', name], says },
      );
    }),
    ...[...earlier].flatMap(([key, [name, was]]) => {
      const is = later.get(key)?.[1];
      return is === undefined ? [] : compareHeader(was, is, { operation, of: `the header ${name}` });
    }),
  ];
}

/** By their names in lower case, as HTTP compares them. */
function headersOf(place: Place): ReadonlyMap<string, readonly [name: string, place: Place]> {
  return new Map(childrenOf(childOf(place, 'headers')).map((it) => [it[0].toLowerCase(), it]));
}

function compareHeader(was: Place, is: Place, { operation, of }: { operation: string; of: string }): readonly Change[] {
  const schemas = compareSchemas(schemaIn(was), schemaIn(is), setOut(operation, 'answer', of));
  return [...schemas, ...compareAnnotations(was, is, { operation, of })];
}
