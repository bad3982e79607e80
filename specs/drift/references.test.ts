import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareDocuments } from './compare-documents.ts';
import { contradictionsIn } from './contradictions.ts';
import { ownDocument } from './own-document.ts';
import { feltChanges } from './testing/expect-changes.ts';
import { type Edit, planted } from './testing/planted.ts';
import { FETCH, KEY } from './testing/pointers.ts';
import { UnreadableDocument } from './unreadable-document.ts';

const PARENT = `${KEY}/properties/parent`;
const BODY = `${FETCH}/responses/200/content/application~1json/schema`;

describe('references', () => {
  test('may lead in a circle', () => {
    const before = planted('iam-v1-openapi', [PARENT, { $ref: KEY }]);
    const after = planted('iam-v1-openapi', [PARENT, { $ref: KEY }], [`${KEY}/properties/sid/pattern`]);
    assert.deepEqual(feltChanges(before, before), []);
    assert.deepEqual(feltChanges(before, after), ['pattern-changed breaks-answers']);
    assert.deepEqual(contradictionsIn(before), []);
  });

  test('may lead in a circle of choices and of parts', () => {
    const forms = { oneOf: [{ $ref: KEY }, { type: 'string' }] };
    const circle = planted('iam-v1-openapi', [PARENT, forms], [`${KEY}/allOf`, [{ $ref: KEY }]]);
    const wider = planted(
      'iam-v1-openapi',
      [PARENT, { oneOf: [...forms.oneOf, {}] }],
      [`${KEY}/allOf`, [{ $ref: KEY }]],
    );
    assert.deepEqual(feltChanges(circle, circle), []);
    assert.deepEqual(feltChanges(circle, wider), ['alternative-added breaks-answers']);
    assert.deepEqual(contradictionsIn(circle), []);
  });

  test('grow no forest from a few lines', () => {
    const names = Array.from({ length: 30 }, (_, index) => `level-${index}`);
    const levels = names.map((_, index) => {
      const next = { $ref: `#/components/schemas/level-${index + 1}` };
      return [
        `#/components/schemas/level-${index}`,
        { type: 'object', properties: { a: next, b: next, c: next } },
      ] as const;
    });
    const deep = planted(
      'iam-v1-openapi',
      ...levels,
      ['#/components/schemas/level-30', {}],
      [PARENT, { $ref: '#/components/schemas/level-0' }],
    );
    assert.deepEqual(feltChanges(deep, deep), []);
    assert.deepEqual(contradictionsIn(deep), []);
  });

  for (const [what, reference, sentence] of [
    ['nowhere', '#/components/schemas/lost', /leads nowhere: "#\/components\/schemas\/lost"/],
    ['out of the document', './other.yaml#/key', /leads out of the document/],
    ['back to itself', BODY, /leads back to itself/],
  ] as const) {
    test(`that lead ${what} cannot be compared`, () => {
      const broken = planted('iam-v1-openapi', [BODY, { $ref: reference }]);
      assert.throws(() => compareDocuments(ownDocument('iam-v1-openapi'), broken), tells(sentence));
      const found = contradictionsIn(broken).filter((it) => it.kind === 'reference-broken');
      assert.deepEqual(
        found.map((it) => it.where),
        [['FetchKey']],
      );
    });
  }

  test('are followed where a pointer is written as an address', () => {
    const encoded = planted('iam-v1-openapi', [BODY, { $ref: '#/components/schemas/iam%2Ev1.key' }]);
    assert.deepEqual(feltChanges(ownDocument('iam-v1-openapi'), encoded), []);
  });
});

describe('a change', () => {
  test('in a shared schema is one, and names every operation that shows it', () => {
    const [change, ...others] = changesOf([`${KEY}/properties/sid/pattern`]);
    assert.equal(others.length, 0);
    assert.deepEqual(change?.operations, ['FetchKey', 'UpdateKey']);
    assert.deepEqual(change?.places, [`${KEY}/properties/sid/pattern`]);
    assert.equal(change?.says, '`sid` of the answer no longer has the pattern "^SK[0-9a-fA-F]{32}$"');
    assert.ok(change?.pointers.includes(`${BODY}/properties/sid/pattern`), 'the way by the operation');
  });

  test('outside of what Keyturn covers is listed apart', () => {
    const grown = planted('iam-v1-openapi', ['#/paths/~1v1~1Roles', { get: { responses: {} } }]);
    const { changes, outside } = compareDocuments(ownDocument('iam-v1-openapi'), grown);
    assert.deepEqual(changes, []);
    assert.deepEqual(
      outside.map(({ says }) => says),
      ['GET /v1/Roles is new, outside of what Keyturn covers'],
    );
  });

  test('of a path and its server together is none', () => {
    const paths = Object.entries(ownDocument('iam-v1-openapi')['paths'] ?? {}).map(([path, it]) => [path.slice(3), it]);
    const moved = planted(
      'iam-v1-openapi',
      ['#/paths', Object.fromEntries(paths)],
      ['#/servers/0/url', 'https://iam.twilio.com/v1'],
    );
    assert.deepEqual(feltChanges(ownDocument('iam-v1-openapi'), moved), []);
  });
});

function changesOf(...edits: readonly Edit[]) {
  return compareDocuments(ownDocument('iam-v1-openapi'), planted('iam-v1-openapi', ...edits)).changes;
}

function tells(sentence: RegExp) {
  return (error: unknown) => error instanceof UnreadableDocument && sentence.test(error.message);
}
