import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, awsCredential, providerToken } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { documentedStatus } from './documented-status.ts';

const sid = `SK${'a'.repeat(32)}`;
const fields = { AccountSid: OWNER, FriendlyName: 'a name' };
const creation: Line = { step: 'create', fields, body: { sid } };
const refused: Line = { step: 'fetch', sid, status: 403 };

const cases: Cases = {
  'holds where all is as documented': ['holds', creation, { step: 'fetch', sid }, { step: 'delete', sid }],
  'holds where a wrong request is refused': ['holds', creation, { ...refused, actor: 'nobody', status: 401 }],
  'is inconclusive without answers': ['inconclusive', { ...creation, lost: 'unknown' }],
  'a creation answered 200': ['broken: other-success', { ...creation, status: 200 }],
  'a deletion answered 200': ['broken: other-success', creation, { step: 'delete', sid, status: 200 }],
  'a wrong request that is accepted with another status': [
    'broken: other-success',
    { step: 'fetch', sid, status: 202, variation: { kind: 'unknown-sid' } },
  ],
  'a redirection of the owner': ['broken: redirected', { step: 'list', query: { AccountSid: OWNER }, status: 302 }],
  'a redirection of somebody else': ['holds', creation, { step: 'list', actor: 'nobody', status: 302 }],
  'a plain creation refused': ['broken: refused', { ...creation, status: 400 }],
  'a plain creation that fails': ['broken: refused', { ...creation, status: 500 }],
  'a living resource refused': ['broken: refused', creation, refused],
  'a living resource not found after an update': [
    'broken: refused',
    creation,
    { step: 'update', sid, fields: { FriendlyName: 'another' } },
    { step: 'fetch', sid, status: 404 },
  ],
  'a plain list refused': [
    'broken: refused',
    { step: 'list', query: { AccountSid: OWNER, PageSize: '2' }, status: 400 },
  ],
  'a page that the server itself named': [
    'broken: refused',
    {
      step: 'list',
      query: { AccountSid: OWNER },
      body: { meta: { next_page_url: `https://iam.twilio.com/v1/Keys?AccountSid=${OWNER}&Page=1` } },
    },
    { step: 'list', query: { AccountSid: OWNER, Page: '1' }, status: 404 },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(documentedStatus, apiKey, ...lines), verdict));
}

const fine: Readonly<Record<string, readonly Line[]>> = {
  'an unknown resource': [{ ...refused, sid: `SK${'b'.repeat(32)}`, status: 404 }],
  'a resource after its deletion': [
    { step: 'delete', sid },
    { ...refused, status: 404 },
  ],
  'a resource after a deletion of unknown outcome': [
    { step: 'delete', sid, lost: 'unknown' },
    { ...refused, status: 404 },
  ],
  'the rate limit': [{ ...refused, status: 429 }],
  'an overloaded server': [{ ...refused, status: 503, headers: { 'retry-after': '1' } }],
  'a stranger': [{ ...refused, actor: 'stranger' }],
  'a request that is wrong on purpose': [{ ...creation, status: 400, variation: { kind: 'long-name' } }],
  'a field that no document has': [{ ...creation, fields: { ...fields, More: 'x' }, status: 400 }],
  'a name that is too long, without a word about it': [
    { ...creation, fields: { ...fields, FriendlyName: 'x'.repeat(65) }, status: 400 },
  ],
  'a creation without its account': [{ ...creation, fields: { FriendlyName: 'x' }, status: 400 }],
  'a permission that nobody knows': [
    {
      ...creation,
      fields: { ...fields, KeyType: 'restricted', Policy: '{"allow":["/twilio/a/b/read"]}' },
      status: 400,
    },
  ],
  'a policy for a standard key': [{ step: 'update', sid, fields: { Policy: '{"allow":[]}' }, status: 400 }],
  'an update of nothing': [{ step: 'update', sid, fields: {}, status: 400 }],
  'a page token of nobody': [{ step: 'list', query: { AccountSid: OWNER, PageToken: 'x' }, status: 400 }],
  'a page that is too large': [{ step: 'list', query: { AccountSid: OWNER, PageSize: '1001' }, status: 400 }],
  'too many keys': [{ ...creation, status: 400, body: envelope(70151, 400) }],
  'an account that is closed': [{ ...creation, status: 403, body: envelope(20403, 403) }],
  'test credentials': [{ step: 'list', query: { AccountSid: OWNER }, status: 403, body: envelope(20008, 403) }],
};

for (const [name, lines] of Object.entries(fine)) {
  test(`may refuse ${name}`, () => assert.equal(verdictOf(documentedStatus, apiKey, creation, ...lines), 'holds'));
}

const secondary = 'fedcba9876543210'.repeat(2);
const token: Line = { step: 'create', body: { secondary_auth_token: secondary } };
const promotion: Line = { step: 'promote', body: { auth_token: secondary } };
const tokenCases: Cases = {
  'a leftover of which nothing is known': ['holds', { step: 'create', status: 400 }, { step: 'delete' }],
  'a first creation that fails': ['broken: refused', { step: 'create', status: 500 }],
  'a first creation without access': ['broken: refused', { step: 'create', status: 401 }],
  'a first deletion that fails': ['broken: refused', { step: 'delete', status: 503 }],
  'a first deletion of nothing': ['holds', { step: 'delete', status: 404 }, { step: 'create' }],
  'a creation after a deletion': ['broken: refused', token, { step: 'delete' }, { step: 'create', status: 400 }],
  'a second secondary': ['holds', token, { step: 'create', status: 400 }],
  'a promotion of what exists': ['broken: refused', token, { step: 'promote', status: 404 }],
  'a deletion of what exists': ['broken: refused', token, { step: 'delete', status: 404 }],
  'a deletion after a deletion': ['holds', token, { step: 'delete' }, { step: 'delete', status: 404 }],
  'a deletion after a second creation replaced the first': [
    'holds',
    token,
    { ...token, body: { secondary_auth_token: 'a'.repeat(32) } },
    { step: 'delete' },
    { step: 'delete', status: 404 },
  ],
  'the token that was replaced': ['holds', token, promotion, { step: 'create', status: 401 }],
  'the token that replaced it': [
    'broken: refused',
    token,
    promotion,
    { step: 'create', password: secondary, status: 401 },
  ],
  'an account without this API': [
    'holds',
    token,
    { step: 'delete' },
    { step: 'create', status: 404, body: envelope(20404, 404) },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(tokenCases)) {
  test(`of tokens: ${name}`, () => assert.equal(verdictOf(documentedStatus, authToken, ...lines), verdict));
}

test('a credential that is as it should be is not refused', () => {
  const Credentials = `AKIA0123456789ABCDEF:${'s'.repeat(40)}`;
  const plain: Line = { step: 'create', fields: { Credentials, FriendlyName: 'x' }, status: 422 };
  assert.equal(verdictOf(documentedStatus, awsCredential, plain), 'broken: refused');
  const odd: Line = { ...plain, fields: { Credentials: 'odd' } };
  assert.equal(verdictOf(documentedStatus, awsCredential, odd, { step: 'list' }), 'holds');
});

test('a provider may refuse a token, but not to be fetched again', () => {
  const id = '6f2c1d0e-4b7a-4c58-9f3e-2a1b0c9d8e7f';
  const known: Line = { step: 'fetch', sid: id };
  assert.equal(verdictOf(documentedStatus, providerToken, known, { step: 'update', sid: id, status: 502 }), 'holds');
  assert.equal(verdictOf(documentedStatus, providerToken, known, { ...known, status: 404 }), 'broken: refused');
  assert.equal(verdictOf(documentedStatus, providerToken, { ...known, status: 500 }), 'broken: refused');
  assert.equal(verdictOf(documentedStatus, providerToken, known, { ...known, sid: 'x', status: 404 }), 'holds');
});

function envelope(code: number, status: number) {
  return { code, status, message: 'no', more_info: `https://www.twilio.com/docs/errors/${code}` };
}
