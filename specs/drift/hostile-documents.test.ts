import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as check, constantFrom, property } from 'fast-check';
import { compareDocuments } from './compare-documents.ts';
import { contradictionsIn } from './contradictions.ts';
import { isObject } from './json-object.ts';
import { ownDocument } from './own-document.ts';
import { planted } from './testing/planted.ts';
import { UnreadableDocument } from './unreadable-document.ts';

const ours = ownDocument('iam-v1-openapi');
const everywhere = pointersIn(JSON.parse(JSON.stringify(ours)), '#').slice(1);
const junk = [
  null,
  true,
  0,
  -1,
  'x',
  '',
  [],
  {},
  [null],
  { $ref: 7 },
  { $ref: '#/nowhere' },
  { $ref: '#' },
  undefined,
  '__proto__',
];

test('whatever stands anywhere in a document, it is compared or refused with a sentence', () => {
  check(
    property(constantFrom(...everywhere), constantFrom(...junk), (pointer, value) => {
      const document = planted('iam-v1-openapi', [pointer, value]);
      for (const look of [
        () => compareDocuments(ours, document),
        () => compareDocuments(document, ours),
        () => contradictionsIn(document),
      ]) {
        try {
          look();
        } catch (error) {
          assert.ok(error instanceof UnreadableDocument, `${String(error)} at ${pointer} = ${JSON.stringify(value)}`);
        }
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

function pointersIn(node: unknown, pointer: string): readonly string[] {
  if (!Array.isArray(node) && !isObject(node)) return [pointer];
  const inner = Object.entries(node).map(([name, it]) =>
    pointersIn(it, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
  return [pointer, ...inner.flat()];
}
