import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, providerToken, type Resource } from '../../specs/catalogue.ts';
import { capabilitiesOf, missingFor, type Need } from './capabilities.ts';
import type { Target } from './target.ts';

const bare: Target = {
  kind: 'mock',
  addresses: { accounts: 'http://a', iam: 'http://i', v2010: 'http://v', provider: 'http://p' },
  propagationTimeoutMs: 1,
  requestTimeoutMs: 1,
};
const owner = { accountSid: `AC${'0'.repeat(32)}`, authToken: 't' };
const stranger = { accountSid: `AC${'1'.repeat(32)}`, authToken: 't' };
const provider = { id: 'p', token: 't' };
const whole: Target = { ...bare, owner, stranger, provider };
const at = (...apis: readonly (keyof Target['addresses'])[]): Target => ({
  ...whole,
  addresses: Object.fromEntries(apis.map((it) => [it, 'http://x'])),
});

const missing: readonly (readonly [what: string, target: Target, need: Need, resource: Resource, reason: RegExp])[] = [
  ['an address', at('accounts'), {}, apiKey, /has no address for it: set IAM_URL$/],
  ['the address of a token', at('iam'), {}, authToken, /: set ACCOUNTS_URL$/],
  ['the address of a provider', at('iam'), {}, providerToken, /: set PROVIDER_URL$/],
  ['an account', { ...bare, stranger, provider }, {}, awsCredential, /: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN$/],
  ['a provider', { ...bare, owner, stranger }, {}, providerToken, /: set PROVIDER_ID and PROVIDER_TOKEN$/],
  [
    'a stranger',
    { ...bare, owner, provider },
    { capability: 'stranger' },
    apiKey,
    /: set STRANGER_ACCOUNT_SID and STRANGER_AUTH_TOKEN$/,
  ],
  ['what a key is tried on', at('iam'), { capability: 'key-auth' }, apiKey, /: set ACCOUNTS_URL$/],
  ['what makes subaccounts', at('accounts'), { capability: 'subaccount' }, awsCredential, /: set API_URL$/],
  ['tokens that rotate', at('provider'), { capability: 'rotation' }, providerToken, /: set ACCOUNTS_URL$/],
  [
    'an account whose tokens rotate',
    { ...bare, provider },
    { capability: 'rotation' },
    providerToken,
    /: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN$/,
  ],
  ['a live account', whole, { capability: 'live' }, authToken, /live accounts only/],
];

describe('a need says what to set where the target lacks', () => {
  for (const [what, target, need, resource, reason] of missing) {
    test(what, () => assert.match(missingFor(target, need, resource) ?? '', reason));
  }
});

test('a need is met where everything is there', () => {
  for (const capability of ['stranger', 'key-auth', 'subaccount', 'rotation'] as const) {
    assert.equal(missingFor(whole, { capability }, apiKey), undefined);
  }
  assert.equal(missingFor({ ...bare, provider }, {}, providerToken), undefined);
  assert.equal(missingFor(at('accounts'), {}, awsCredential), undefined);
  assert.equal(missingFor({ ...whole, kind: 'live' }, { capability: 'live' }, authToken), undefined);
});

test('the capabilities of a target are those that it has', () => {
  assert.deepEqual(capabilitiesOf(whole), ['stranger', 'key-auth', 'subaccount', 'rotation']);
  assert.deepEqual(capabilitiesOf(at('accounts')), ['stranger', 'rotation']);
  assert.deepEqual(capabilitiesOf({ ...bare, owner }), ['key-auth', 'subaccount', 'rotation']);
  assert.deepEqual(capabilitiesOf({ ...bare, addresses: {} }), []);
});
