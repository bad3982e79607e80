import assert from 'node:assert/strict';
import { compareDocuments } from '../compare-documents.ts';
import type { JsonObject } from '../json-object.ts';

/** What the changes from one document to another are called, but for those of words: `kind class`, in order. */
export function feltChanges(before: JsonObject, after: JsonObject): readonly string[] {
  const felt = compareDocuments(before, after).changes.filter((it) => it.class !== 'annotation');
  return felt.map((it) => `${it.kind} ${it.class}`).toSorted();
}

/** Holds the changes against those that a test expects, and against no other. */
export function expectChanges(before: JsonObject, after: JsonObject, expected: readonly string[]): void {
  assert.deepEqual(feltChanges(before, after), expected.toSorted());
}
