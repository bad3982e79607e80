import type { Change } from './change.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { compareContents } from './compare-contents.ts';
import { change } from './journey.ts';
import { own, textsIn } from './json-object.ts';
import { type DocumentOperation, nameOf } from './operations.ts';
import { childOf, childrenOf, type Place } from './place.ts';

/** What became of the body that an operation is sent. */
export function compareBodies(before: DocumentOperation, after: DocumentOperation): readonly Change[] {
  const [was, is] = [childOf(before.place, 'requestBody'), childOf(after.place, 'requestBody')];
  const carrier = { operation: nameOf(before), direction: 'request', of: 'the request body' } as const;
  if (was === undefined) return is === undefined ? [] : [added(is, before)];
  if (is === undefined) {
    return [
      change(carrier, { kind: 'body-removed', class: 'breaks-requests', place: was, says: 'the request body is gone' }),
    ];
  }
  return [
    ...demandMoved(was, is, carrier.operation),
    ...compareContents(was, is, carrier),
    ...compareAnnotations(was, is, carrier),
  ];
}

function added(is: Place, { place, ...before }: DocumentOperation): Change {
  const operation = nameOf({ place, ...before });
  const isNeeded = isDemanded(is) || childrenOf(childOf(is, 'content')).some(([, it]) => demandsField(it));
  const says = `a request body is new${isNeeded ? ' and required' : ''}`;
  const named = isNeeded ? 'breaks-requests' : 'adds';
  return change({ operation }, { kind: 'body-added', class: named, place, under: ['requestBody'], says });
}

function demandsField(content: Place): boolean {
  return textsIn(own(childOf(content, 'schema')?.node, 'required')).length > 0;
}

function isDemanded({ node }: Place): boolean {
  return own(node, 'required') === true;
}

function demandMoved(was: Place, is: Place, operation: string): readonly Change[] {
  if (isDemanded(was) === isDemanded(is)) return [];
  // A form with a required field was never optional.
  const alreadyFelt = childrenOf(childOf(was, 'content')).some(([, it]) => demandsField(it));
  const named = alreadyFelt ? 'annotation' : isDemanded(is) ? 'breaks-requests' : 'loosens';
  const finding = isDemanded(is)
    ? ({ kind: 'body-required', says: 'the request body is required' } as const)
    : ({ kind: 'body-optional', says: 'the request body is optional' } as const);
  return [change({ operation }, { ...finding, class: named, place: was, under: ['required'] })];
}
