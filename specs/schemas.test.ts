import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documents, operationObject } from './documents.ts';
import { catalogueEntries } from './find-operation.ts';
import { missingFields, schemaProblems, undocumentedFields } from './schemas.ts';

type JsonObject = Record<string, unknown>;

function asObject(value: unknown): JsonObject {
  assert.ok(isObject(value));
  return value;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

interface Example {
  readonly operationId: string;
  readonly name: string;
  readonly body: JsonObject;
}

const examples: readonly Example[] = catalogueEntries.flatMap(({ resource, operation: { operationId, success } }) => {
  const response = operationObject(documents[resource.document], operationId).responses[success];
  const named = Object.entries(response?.content?.['application/json']?.examples ?? {});
  return named.map(([name, { value }]) => ({ operationId, name, body: asObject(value) }));
});

test('every operation with a body has an example', () => {
  const shown = new Set(examples.map(({ operationId }) => operationId));
  const withBody = catalogueEntries.filter(({ operation }) => operation.success !== 204);
  assert.deepEqual(shown, new Set(withBody.map(({ operation }) => operation.operationId)));
});

for (const { operationId, name, body } of examples) {
  test(`the example ${name} of ${operationId} is valid, complete and has nothing more`, () => {
    assert.deepEqual(schemaProblems(operationId, body, 'published'), []);
    assert.deepEqual(schemaProblems(operationId, body, 'strict'), []);
    assert.deepEqual(undocumentedFields(operationId, body), []);
    assert.deepEqual(missingFields(operationId, body), []);
  });

  test(`every change to the example ${name} of ${operationId} is noticed`, () => {
    for (const place of placesIn(body)) assertNoticed(operationId, body, place);
  });

  test(`the secrets in the example ${name} of ${operationId} have the length of real ones`, () => {
    for (const place of placesIn(body)) {
      const value = get(body, place);
      if (String(place.at(-1)).endsWith('auth_token')) assert.match(String(value), /^[0-9a-f]{32}$/);
      if (place.at(-1) === 'secret') assert.match(String(value), /^[0-9A-Za-z]{32}$/);
    }
  });
}

type Place = readonly (string | number)[];

function assertNoticed(operationId: string, body: JsonObject, place: Place): void {
  const pointer = `/${place.join('/')}`;
  const missing = changed(body, place, undefined);
  assert.deepEqual(missingFields(operationId, missing), [pointer]);
  assert.deepEqual(schemaProblems(operationId, missing, 'strict'), [{ at: pointer, says: 'is missing' }]);
  const wrong = schemaProblems(operationId, changed(body, place, wrongFor(get(body, place))), 'published');
  assert.ok(wrong.length > 0 && wrong.every(({ at }) => at === pointer), pointer);
  const siblings = changed(body, [...place.slice(0, -1), 'undreamt/of'], 'x');
  assert.deepEqual(undocumentedFields(operationId, siblings), [
    `${['', ...place.slice(0, -1)].join('/')}/undreamt~1of`,
  ]);
  assert.deepEqual(schemaProblems(operationId, siblings, 'strict'), []);
}

function wrongFor(value: unknown): unknown {
  return typeof value === 'number' || value === null ? true : 7;
}

// Places are properties; what is inside `policy` and `details` is open.
function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, [...at, index]));
  if (typeof value !== 'object' || value === null || ['policy', 'details'].includes(String(at.at(-1)))) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...placesIn(inner, [...at, name])]);
}

function get(body: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, name) => asObject(value)[name], body);
}

function changed(body: JsonObject, place: Place, value: unknown): JsonObject {
  const copy = structuredClone(body);
  const parent = asObject(get(copy, place.slice(0, -1)));
  const name = String(place.at(-1));
  if (value === undefined) delete parent[name];
  else parent[name] = value;
  return copy;
}

for (const { operation } of catalogueEntries.filter((entry) => entry.operation.success !== 204)) {
  test(`an empty object as the answer of ${operation.operationId} is incomplete`, () => {
    const { operationId } = operation;
    const required = operationId.includes('TwilioProvider') ? 3 : 0;
    assert.equal(schemaProblems(operationId, {}, 'published').length, required);
    assert.ok(schemaProblems(operationId, {}, 'strict').length > 0);
    assert.deepEqual(missingFields(operationId, undefined), missingFields(operationId, {}));
    assert.equal(schemaProblems(operationId, undefined, 'published').length, 1);
    assert.equal(schemaProblems(operationId, [], 'published').length, 1);
  });
}

const key = () => structuredClone(examples.find(({ name }) => name === 'createRestrictedKey')?.body ?? {});

test('null is fine as published, and strictly where it says something', () => {
  const nulls = Object.fromEntries(Object.keys(key()).map((name) => [name, null]));
  assert.deepEqual(schemaProblems('CreateNewKey', nulls, 'published'), []);
  const told = schemaProblems('CreateNewKey', nulls, 'strict').map(({ at }) => at);
  assert.deepEqual(told.toSorted(), ['/date_created', '/date_updated', '/secret', '/sid']);
  assert.deepEqual(missingFields('CreateNewKey', nulls).toSorted(), told.toSorted());
});

function says(name: string, value: string) {
  return schemaProblems('CreateNewKey', { [name]: value }, 'published');
}

test('formats and patterns are checked, each with its own clause', () => {
  assert.deepEqual(says('date_created', '2026-03-02T09:15:00Z'), [
    { at: '/date_created', says: 'is not in the format date-time-rfc-2822' },
  ]);
  assert.deepEqual(says('sid', `sk${'0'.repeat(32)}`), [{ at: '/sid', says: 'does not match ^SK[0-9a-fA-F]{32}$' }]);
  assert.equal(says('sid', `SK${'0'.repeat(33)}`)[0]?.says, 'is longer than 34 characters');
  assert.equal(says('secret', 'anything').length, 0);
  const meta = { first_page_url: '/v1/Keys', url: null, page: 0.5 };
  const places = schemaProblems('ListGetKeys', { meta }, 'published').map(({ at }) => at);
  assert.deepEqual(places.toSorted(), ['/meta/first_page_url', '/meta/page', '/meta/url']);
});

test('no clause quotes a value', () => {
  const canary = 'canary-value';
  for (const { operationId, body } of examples) {
    for (const place of placesIn(body)) {
      const problems = schemaProblems(operationId, changed(body, place, [canary]), 'strict');
      assert.ok(!JSON.stringify(problems).includes(canary));
    }
  }
});

test('free-form objects are open, and items are looked into', () => {
  assert.deepEqual(undocumentedFields('CreateNewKey', { policy: { allow: [], deny: [{ more: 1 }] } }), []);
  assert.deepEqual(undocumentedFields('ListGetKeys', { keys: [{}, { secret: 'x' }], constructor: 1 }), [
    '/keys/1/secret',
    '/constructor',
  ]);
  assert.deepEqual(undocumentedFields('GetTwilioProvider', { verificationDetails: [{ authToken: 1 }] }), [
    '/verificationDetails/0/authToken',
  ]);
});

test('an answer without a body has no body', () => {
  assert.deepEqual(schemaProblems('DeleteKey', undefined, 'strict'), []);
  assert.deepEqual(schemaProblems('DeleteKey', '', 'strict'), []);
  assert.equal(schemaProblems('DeleteKey', {}, 'published').length, 1);
  assert.deepEqual(missingFields('DeleteKey', {}), []);
  assert.deepEqual(undocumentedFields('DeleteKey', { a: 1 }), []);
});

test('an unknown operation is an error', () => {
  assert.throws(() => schemaProblems('CreateToken', {}, 'strict'), /no operation CreateToken/);
  assert.throws(() => undocumentedFields('CreateToken', {}), /no operation CreateToken/);
});
