import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { undocumentedSecretField } from './undocumented-secret-field.ts';

const sid = `SK${'a'.repeat(32)}`;
const secret = 'Zk3v9QwertyUiopAsdfGhjklZxcvbnm1';
const creation: Line = { step: 'create', body: { sid, secret } };
const fetched = (body: object): Line => ({ step: 'fetch', sid, body: { sid, ...body } });

const cases: Cases = {
  'holds where the secret is where it belongs': ['holds', creation, fetched({})],
  'is inconclusive without a body': ['inconclusive', { step: 'delete', sid }],
  'the secret in a fetch': ['broken: secret-value', creation, fetched({ secret })],
  'a secret nobody has seen': ['broken: secret-name', fetched({ secret: 'anything' })],
  'a token in camel case': ['broken: secret-name', fetched({ authToken: 'anything' })],
  'a value of a secret': ['broken: secret-name', fetched({ secret_value: 'anything' })],
  'a private key inside an object': ['broken: secret-name', fetched({ more: { private_key: 'x' } })],
  'an item of a list': ['broken: secret-name', { step: 'list', body: { keys: [{ sid }, { sid, password: 'x' }] } }],
  meta: ['broken: secret-name', { step: 'list', body: { meta: { access_key: 'x' } } }],
  'a known secret under a harmless name': ['broken: secret-value', creation, fetched({ note: `it is ${secret}` })],
  'a known secret in base64': [
    'broken: secret-value',
    creation,
    { step: 'list', body: { meta: { note: Buffer.from(`${sid}:${secret}`).toString('base64') } } },
  ],
  'a known secret in the answer that gives it': [
    'broken: secret-value',
    { step: 'create', body: { sid, secret, copy: secret } },
  ],
  'the token of the caller': ['broken: secret-value', fetched({ by: OWNER_TOKEN })],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(undocumentedSecretField, apiKey, ...lines), verdict));
}

const harmless = {
  flags: ['rest_api'],
  secret: null,
  auth_token: '',
  password: '********',
  token: 7,
  token_type: 'bearer',
  secret_updated_at: '2026-03-02',
  next_page_token: 'abc',
  idempotency_token: 'abc',
  credential: `CR${'a'.repeat(32)}`,
  credentials: 'https://accounts.twilio.com/v1/Credentials/AWS',
  key: 'keys',
  public_key: 'text',
};
for (const [name, value] of Object.entries(harmless)) {
  test(`${name} may be ${JSON.stringify(value)}`, () =>
    assert.equal(verdictOf(undocumentedSecretField, apiKey, creation, fetched({ [name]: value })), 'holds'));
}

test('the half of an AWS credential that is secret is known', () => {
  const half = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
  const stored: Line = {
    step: 'create',
    fields: { Credentials: `AKIAIOSFODNN7EXAMPLE:${half}` },
    body: { hint: half },
  };
  assert.equal(verdictOf(undocumentedSecretField, awsCredential, stored), 'broken: secret-value');
});
