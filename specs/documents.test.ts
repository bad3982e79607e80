import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import { documents, operationObject, resolvePointer, responseSchema } from './documents.ts';
import { catalogueEntries } from './find-operation.ts';

for (const file of ['accounts.v1.yaml', 'iam.v1.yaml', 'provider.v1.yaml']) {
  test(`${file} is a valid OpenAPI document`, async () => {
    await SwaggerParser.validate(fileURLToPath(new URL(`openapi/${file}`, import.meta.url)));
  });
}

test('each document has as many operations as the catalogue gives it', () => {
  const counts = Object.fromEntries(
    Object.entries(documents).map(([id, { paths }]) => [id, Object.values(paths).flatMap(Object.keys).length]),
  );
  assert.deepEqual(counts, { 'accounts-v1-openapi': 13, 'iam-v1-openapi': 5, 'provider-v1-openapi': 2 });
  for (const [id, count] of Object.entries(counts)) {
    assert.equal(catalogueEntries.filter(({ resource }) => resource.document === id).length, count);
  }
});

for (const { resource, step, operation } of catalogueEntries) {
  test(`the catalogue agrees with the document about ${operation.operationId}`, () => {
    const document = documents[resource.document];
    const documented = operationObject(document, operation.operationId);
    const at = `#/paths/${operation.path.replaceAll('/', '~1')}/${operation.method.toLowerCase()}`;
    assert.equal(resolvePointer(document, at), documented);
    assert.deepEqual(Object.keys(documented.responses), [String(operation.success)]);
    const type = resource.bodies === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
    const body = documented.requestBody?.content[type]?.schema;
    const takesAll = step === 'create' || resource.api === 'provider';
    assert.deepEqual(body?.required ?? [], takesAll && body !== undefined ? resource.requiredFields : []);
    if (step === 'create' && resource.sentSecretField) assert.ok(body?.properties?.[resource.sentSecretField]);
  });

  test(`the answers of ${operation.operationId} have the fields that the catalogue names`, () => {
    const properties = responseSchema(operation.operationId, operation.success)?.properties;
    assert.equal(properties === undefined, operation.success === 204);
    if (step === 'list') assert.ok(properties?.[resource.listField ?? '']);
    const secret = resource.secretField?.[step];
    if (secret !== undefined) assert.equal(properties?.[secret]?.type, 'string');
    const item = step === 'list' ? properties?.[resource.listField ?? '']?.items?.properties : properties;
    if (resource.sidPrefix && item) assert.equal(item['sid']?.pattern, `^${resource.sidPrefix}[0-9a-fA-F]{32}$`);
    const format = resource.dates === 'iso-8601' ? 'date-time' : 'date-time-rfc-2822';
    const date = item?.['date_created'] ?? item?.['lastVerifiedAt'];
    if (item) assert.equal(date?.format, format);
  });
}

test('a success of Twilio documents the five CORS headers', () => {
  for (const { resource, operation } of catalogueEntries) {
    const response = operationObject(documents[resource.document], operation.operationId).responses[operation.success];
    const expected = resource.api === 'provider' || operation.success === 204 ? 0 : 5;
    assert.equal(Object.keys(response?.headers ?? {}).length, expected, operation.operationId);
  }
});

test('a pointer is followed through escaped names and references', () => {
  const iam = documents['iam-v1-openapi'];
  assert.equal(resolvePointer(iam, '#'), iam);
  assert.equal(resolvePointer(iam, '#/paths/~1v1~1Keys/post/operationId'), 'CreateNewKey');
  assert.equal(resolvePointer(iam, '#/paths/~1v1~1Keys~1%7BSid%7D/get/operationId'), 'FetchKey');
  const secret = '#/paths/~1v1~1Keys/post/responses/201/content/application~1json/schema/properties/secret/type';
  assert.equal(resolvePointer(iam, secret), 'string');
});

test('a pointer that leads nowhere is an error that says where it ends', () => {
  const iam = documents['iam-v1-openapi'];
  assert.throws(() => resolvePointer(iam, '#/paths/~1v1~1Keys/put'), /there is no "put"/);
  assert.throws(() => resolvePointer(iam, '#/openapi/length'), /leads nowhere/);
  assert.throws(() => resolvePointer(iam, '#/paths/toString'), /leads nowhere/);
  assert.throws(() => resolvePointer(iam, 'paths'), /must begin with/);
});

test('what is not documented is an error', () => {
  assert.throws(() => operationObject(documents['iam-v1-openapi'], 'CreateCredentialAws'), /has no operation/);
  assert.throws(() => responseSchema('CreateNewKey', 200), /no answer with status 200/);
  assert.throws(() => responseSchema('CreateToken', 201), /catalogue has no operation/);
});
