import type { Change, ChangeClass } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareContents } from './compare-contents.ts';
import { compareHeader } from './compare-header.ts';
import { change } from './journey.ts';
import { type DocumentOperation, nameOf } from './operations.ts';
import { childOf, childrenOf, type Place } from './place.ts';

/** What became of the answers of an operation: statuses, headers and bodies. */
export function compareAnswers(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [earlier, later] = [answersOf(before), answersOf(after)];
  const operation = nameOf(before);
  const pairs = [...earlier].flatMap(([status, was]) =>
    heirsOf(status, later).map((heir) => [status, was, heir] as const),
  );
  const survives = pairs.some(([status]) => isSuccess(status));
  // A status that a range stands for has not gone, and one of a range is not new.
  const gone = [...earlier].filter(([status]) => !later.has(status) && !later.has(rangeOf(status)));
  const fresh = [...later.keys()].filter((status) => !earlier.has(status) && !earlier.has(rangeOf(status)));
  return [
    ...gone.map(([status, place]) => {
      const named = isSuccess(status) && !survives ? 'breaks-answers' : 'promises';
      return change(
        { operation },
        { kind: 'status-removed', class: named, place, says: `the status ${status} is gone` },
      );
    }),
    ...fresh.map((status) => added(status, before)),
    ...pairs.flatMap(([status, was, is]) => compareOne(was, is, { operation, status })),
  ];
}

function answersOf({ place }: DocumentOperation): ReadonlyMap<string, Place> {
  const answers = childrenOf(childOf(place, 'responses'));
  const known = answers.filter(([status]) => /^([1-5]\d\d|[1-5]XX|default)$/i.test(status));
  return new Map(known.map(([status, it]) => [status.replace(/xx$/i, 'XX'), it]));
}

function rangeOf(status: string): string {
  return status.replace(/\d\d$/, 'XX');
}

/** What describes this status later: itself, or else its range, or what is left of a range. */
function heirsOf(status: string, later: ReadonlyMap<string, Place>): readonly Place[] {
  const heir = later.get(status) ?? later.get(rangeOf(status));
  if (heir !== undefined) return [heir];
  return [...later].filter(([other]) => rangeOf(other) === status).map(([, it]) => it);
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
