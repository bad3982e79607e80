import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, providerToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { bodyMatchesSchema } from './body-matches-schema.ts';

const sid = `SK${'a'.repeat(32)}`;
const date = 'Mon, 02 Mar 2026 09:15:00 +0000';
const key = { sid, friendly_name: 'x', date_created: date, date_updated: date };
const meta = { key: 'keys', page: 0, page_size: 50, url: 'http://a.example/', first_page_url: 'http://a.example/' };

const cases: Cases = {
  'holds where bodies are valid': [
    'holds',
    { step: 'create', body: { ...key, secret: 'x', policy: null } },
    { step: 'list', body: { keys: [{ ...key, flags: [] }], meta } },
    { step: 'delete', sid },
  ],
  'is inconclusive without a body': ['inconclusive', { step: 'delete', sid }],
  'an answer without a body': ['broken: empty', { step: 'fetch', sid }],
  'a body that is no JSON': ['broken: not-json', { step: 'fetch', sid, body: '<html>' }],
  'a list instead of an object': ['broken: invalid-field', { step: 'fetch', sid, body: [key] }],
  'a SID of another kind': [
    'broken: invalid-field',
    { step: 'fetch', sid, body: { ...key, sid: `CR${'a'.repeat(32)}` } },
  ],
  'a date in the other dialect': [
    'broken: invalid-field',
    { step: 'fetch', sid, body: { ...key, date_created: '2026-03-02T09:15:00Z' } },
  ],
  'the second item of a list': [
    'broken: invalid-item',
    {
      step: 'list',
      body: {
        keys: [
          { ...key, flags: [] },
          { ...key, flags: null },
        ],
        meta,
      },
    },
  ],
  'an item of the second page': [
    'broken: invalid-item',
    { step: 'list', body: { keys: [], meta } },
    { step: 'list', query: { Page: '1' }, body: { keys: ['x'], meta } },
  ],
  'a page that is a text': ['broken: invalid-meta', { step: 'list', body: { keys: [], meta: { ...meta, page: '0' } } }],
  'an address of a page that is relative': [
    'broken: invalid-meta',
    { step: 'list', body: { keys: [], meta: { ...meta, next_page_url: '/v1/Keys?Page=1' } } },
  ],
  'a refusal has another schema': ['inconclusive', { step: 'fetch', sid, status: 404, body: { code: 'x' } }],
  'a creation that was only accepted has none': ['inconclusive', { step: 'create', status: 202 }],
  'a creation answered 200 has the same': ['broken: invalid-field', { step: 'create', status: 200, body: { sid: 1 } }],
  'the list of another resource is not its own': [
    'inconclusive',
    {
      step: 'use',
      operation: { operationId: 'ListCredentialAws', method: 'GET', path: '/v1/Credentials/AWS', success: 200 },
      body: { credentials: 1 },
    },
  ],
  'more properties than documented are fine': ['holds', { step: 'fetch', sid, body: { ...key, more: [1] } }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(bodyMatchesSchema, apiKey, ...lines), verdict));
}

const fetched = (body: unknown): Line => ({ step: 'fetch', sid: 'x', body });

test('a provider must have its name, and a secondary token must be a text', () => {
  const provider = { providerType: 'twilio', accountSid: `AC${'a'.repeat(32)}` };
  assert.equal(verdictOf(bodyMatchesSchema, providerToken, fetched({ ...provider, name: null })), 'holds');
  assert.equal(verdictOf(bodyMatchesSchema, providerToken, fetched(provider)), 'broken: invalid-field');
  const creation: Line = { step: 'create', body: { secondary_auth_token: 1 } };
  assert.equal(verdictOf(bodyMatchesSchema, authToken, creation), 'broken: invalid-field');
});
