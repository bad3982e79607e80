import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import { secretsOf } from './secrets-of.ts';
import { tokenGiven } from './token-given.ts';

function exchangeOf(resource: Resource, line: Line): Exchange {
  const [exchange] = writtenHistory(resource, line).exchanges;
  assert.ok(exchange);
  return exchange;
}

const cases: readonly (readonly [what: string, resource: Resource, line: Line, secrets: readonly string[]])[] = [
  ['the password of Basic credentials', apiKey, { step: 'list' }, [OWNER_TOKEN]],
  ['nothing where nobody asks', apiKey, { step: 'list', actor: 'nobody' }, []],
  [
    'AWS credentials, whole and their second half',
    awsCredential,
    { step: 'create', actor: 'nobody', fields: { Credentials: 'AKIA1:s3cr+t/2' } },
    ['AKIA1:s3cr+t/2', 's3cr+t/2'],
  ],
  [
    'a public key',
    publicKey,
    { step: 'create', actor: 'nobody', fields: { PublicKey: '-----BEGIN\nx' } },
    ['-----BEGIN\nx'],
  ],
  ['the secret of an API key', apiKey, { step: 'create', actor: 'nobody', body: { sid: 'SK1', secret: 'k' } }, ['k']],
  [
    'tokens in an answer of any status, at any depth',
    apiKey,
    { step: 'fetch', actor: 'nobody', status: 500, body: { keys: [{ deep: { auth_token: 'p' } }, { secret: 's' }] } },
    ['s', 'p'],
  ],
  [
    'no secret that is not a text',
    apiKey,
    { step: 'fetch', actor: 'nobody', body: { secret: 7, auth_token: null } },
    [],
  ],
  ['nothing in an answer that is not JSON', apiKey, { step: 'fetch', actor: 'nobody', body: '{"secret":' }, []],
];
for (const [what, resource, line, secrets] of cases) {
  test(`an exchange shows ${what}`, () => {
    assert.deepEqual(secretsOf(exchangeOf(resource, line)).toSorted(), [...secrets].toSorted());
  });
}

function sentAsJson(body: string): Exchange {
  const exchange = exchangeOf(awsCredential, { step: 'create', actor: 'nobody' });
  return { ...exchange, request: { ...exchange.request, headers: { 'content-type': 'application/json' }, body } };
}

test('an exchange shows secrets that were sent as JSON, and none in JSON that cannot be read', () => {
  assert.deepEqual(secretsOf(sentAsJson('{"authToken":"t","Credentials":"a:b"}')).toSorted(), ['a:b', 'b', 't']);
  assert.deepEqual(secretsOf(sentAsJson('{"authToken":"t"')), []);
  assert.deepEqual(secretsOf(sentAsJson('[1]')), []);
});

function secretsNested(depth: number): readonly string[] {
  const body = `${'{"a":['.repeat(depth)}{"secret":"bottom"}${']}'.repeat(depth)}`;
  return secretsOf(exchangeOf(apiKey, { step: 'fetch', actor: 'nobody', body }));
}

test('an answer shows what is nested deep in it, and is not read where that is beyond reason', () => {
  assert.deepEqual([secretsNested(10), secretsNested(200_000)], [['bottom'], []]);
});

test('a bearer token is a secret', () => {
  const exchange = exchangeOf(awsCredential, { step: 'list', actor: 'nobody' });
  const headers = { authorization: 'Bearer of-the-provider' };
  assert.deepEqual(secretsOf({ ...exchange, request: { ...exchange.request, headers } }), ['of-the-provider']);
});

const tokens: readonly (readonly [what: string, resource: Resource, line: Line, token: string | undefined])[] = [
  ['a creation', authToken, { step: 'create', body: { secondary_auth_token: 'b', auth_token: 'x' } }, 'b'],
  ['a promotion', authToken, { step: 'promote', body: { secondary_auth_token: 'x', auth_token: 'b' } }, 'b'],
  [
    'a promotion that failed after it was done',
    authToken,
    { step: 'promote', status: 500, body: { auth_token: 'b' } },
    'b',
  ],
  ['a creation without one', authToken, { step: 'create', body: {} }, undefined],
  ['a creation with an empty one', authToken, { step: 'create', body: { secondary_auth_token: '' } }, undefined],
  ['a deletion', authToken, { step: 'delete', body: { auth_token: 'x', secondary_auth_token: 'x' } }, undefined],
  ['the creation of an API key', apiKey, { step: 'create', body: { secret: 'x', auth_token: 'x' } }, undefined],
  ['a use', authToken, { step: 'use', body: { auth_token: 'x' } }, undefined],
  ['no answer', authToken, { step: 'create', lost: 'unknown' }, undefined],
];
for (const [what, resource, line, token] of tokens) {
  test(`the Auth Token that ${what} gives is ${token}`, () => {
    assert.equal(tokenGiven(exchangeOf(resource, line)), token);
  });
}
