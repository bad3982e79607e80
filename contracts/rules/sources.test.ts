import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Source } from './rule.ts';
import {
  cite,
  citeAnswers,
  citeBodies,
  citeComponent,
  citeForm,
  citeHeaders,
  citeMediaTypes,
  citeOperations,
} from './sources.ts';

const AWS = '#/paths/~1v1~1Credentials~1AWS';
const BODIES = [
  `${AWS}/post/responses/201`,
  `${AWS}~1{Sid}/get/responses/200`,
  `${AWS}/get/responses/200`,
  `${AWS}~1{Sid}/post/responses/200`,
];
const within = (place: string) => BODIES.map((it) => `${it}/${place}`);
const places = (sources: readonly Source[]) => sources.map(({ at }) => at);

test('a place in a document speaks for each resource', () => {
  const place = { document: 'rfc-9110', at: '15.5.16' } as const;
  const expected = [apiKey, publicKey].map((resource) => ({ ...place, resource }));
  assert.deepEqual(cite('rfc-9110', '15.5.16', apiKey, publicKey), expected);
});

test('operations are cited in the order of their steps, where a resource has them', () => {
  const [deletion] = citeOperations([awsCredential, authToken], 'delete');
  assert.deepEqual(deletion, {
    resource: awsCredential,
    document: awsCredential.document,
    at: `${AWS}~1{Sid}/delete`,
  });
  assert.deepEqual(places(citeOperations([authToken, awsCredential], 'fetch', 'create')), [
    '#/paths/~1v1~1AuthTokens~1Secondary/post',
    `${AWS}~1{Sid}/get`,
    `${AWS}/post`,
  ]);
  assert.equal(citeOperations([awsCredential]).length, 5);
});

test('answers are cited by their documented status, and what is in them by its name', () => {
  assert.deepEqual(places(citeAnswers([awsCredential], 'delete')), [`${AWS}~1{Sid}/delete/responses/204`]);
  assert.deepEqual(places(citeBodies([awsCredential])), within('content/application~1json/schema'));
  assert.deepEqual(places(citeMediaTypes([awsCredential])), within('content/application~1json'));
  assert.deepEqual(places(citeHeaders([awsCredential])), within('headers'));
});

test('a form and a component are cited by their place', () => {
  const form = `${AWS}/post/requestBody/content/application~1x-www-form-urlencoded/schema/required`;
  assert.deepEqual(places(citeForm([awsCredential], 'create', 'required')), [form]);
  assert.deepEqual(citeComponent([apiKey], 'schemas/meta'), [
    { resource: apiKey, document: apiKey.document, at: '#/components/schemas/meta' },
  ]);
});
