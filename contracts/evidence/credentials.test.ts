import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../specs/catalogue.ts';
import { authorizationHeader, credentialsSent, passwordSent, usernameSent } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { writtenHistory } from './written-history.ts';

test('reads Basic credentials back as they were written, colons and all', () => {
  const credentials = { kind: 'basic', username: 'SK1', password: 'a:b ü' } as const;
  const exchange = sent(authorizationHeader(credentials));
  assert.deepEqual(credentialsSent(exchange), credentials);
  assert.equal(passwordSent(exchange), 'a:b ü');
  assert.equal(usernameSent(exchange), 'SK1');
});

test('reads a bearer token, which is no password', () => {
  const exchange = sent(authorizationHeader({ kind: 'bearer', token: 'abc.def' }));
  assert.deepEqual(credentialsSent(exchange), { kind: 'bearer', token: 'abc.def' });
  assert.equal(passwordSent(exchange), undefined);
  assert.equal(usernameSent(exchange), undefined);
});

test('takes the name of the scheme in any case', () => {
  assert.equal(passwordSent(sent(`bAsIc ${Buffer.from('a:b').toString('base64')}`)), 'b');
  assert.equal(credentialsSent(sent('BEARER abc'))?.kind, 'bearer');
});

test('finds no credentials where there are none, and empty ones where they are garbage', () => {
  assert.equal(credentialsSent(sent(undefined)), undefined);
  assert.equal(credentialsSent(sent('Digest abc')), undefined);
  assert.equal(credentialsSent(sent('Basic')), undefined);
  assert.equal(passwordSent(sent('Basic ====')), '');
});

function sent(authorization: string | undefined): Exchange {
  const [exchange] = writtenHistory(apiKey, { step: 'fetch' }).exchanges;
  assert.ok(exchange);
  return {
    ...exchange,
    request: { ...exchange.request, headers: authorization === undefined ? {} : { authorization } },
  };
}
