import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken, providerToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { documentedFieldsPresent } from './documented-fields-present.ts';

const sid = `SK${'a'.repeat(32)}`;
const key = { sid, friendly_name: 'x', date_created: 'd', date_updated: 'd' };
const { friendly_name: _, ...nameless } = key;
const meta = { key: 'keys', page: 0, page_size: 50, url: 'u', first_page_url: 'u' };
const creation: Line = { step: 'create', body: { ...nameless, secret: 's' } };
const named: Line = { step: 'create', fields: { FriendlyName: 'x' }, body: { ...key, secret: 's' } };

const cases: Cases = {
  'holds where all is there': [
    'holds',
    { ...named, body: { ...key, secret: 's', policy: null } },
    { step: 'list', body: { keys: [{ ...key, flags: [] }], meta: { ...meta, next_page_url: null } } },
  ],
  'holds where what has no value is left out': ['holds', creation, { step: 'list', body: { keys: [], meta } }],
  'is inconclusive where nothing was answered with success': ['inconclusive', { ...creation, status: 400 }],
  'an empty object': ['broken: absent', { step: 'fetch', sid, body: {} }],
  'a creation without its secret': ['broken: absent', { step: 'create', body: key }],
  'a null secret': ['broken: null', { step: 'create', body: { ...key, secret: null } }],
  'a null date': ['broken: null', { step: 'fetch', sid, body: { ...key, date_updated: null } }],
  'an item without flags': ['broken: absent', { step: 'list', body: { keys: [{ ...key, flags: [] }, key], meta } }],
  'a list without meta': ['broken: absent', { step: 'list', body: { keys: [] } }],
  'a page without a number': ['broken: null', { step: 'list', body: { keys: [], meta: { ...meta, page: null } } }],
  'a name that was given, and is not in the answer': [
    'broken: withheld',
    { ...named, body: { ...nameless, secret: 's' } },
  ],
  'a name that was given, and is not in the list': [
    'broken: withheld',
    named,
    { step: 'list', body: { keys: [{ ...nameless, flags: [] }], meta } },
  ],
  'a policy that was given': [
    'broken: withheld',
    { ...named, fields: { Policy: '{"allow":[]}' }, body: { ...key, secret: 's' } },
  ],
  'a name that was taken away may be left out': [
    'holds',
    named,
    { step: 'update', sid, fields: { FriendlyName: ' ' }, body: nameless },
  ],
  'a name that the update did not give is another matter': [
    'broken: withheld',
    named,
    { step: 'update', sid, fields: {}, body: nameless },
  ],
  'a name given to another resource': ['holds', named, { step: 'fetch', sid: 'b', body: { ...nameless, sid: 'SKb' } }],
  'null is a name': ['holds', { ...named, body: { ...key, friendly_name: null, secret: 's' } }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(documentedFieldsPresent, apiKey, ...lines), verdict));
}

test('tokens and providers have their own properties', () => {
  const token = { account_sid: 'a', date_created: 'd', date_updated: 'd', url: 'u' };
  assert.equal(verdictOf(documentedFieldsPresent, authToken, { step: 'promote', body: token }), 'broken: absent');
  const provider = { name: null, providerType: 'twilio', accountSid: 'a', id: 'i', verificationStatus: 'v' };
  const rest = { phoneNumberCount: 0, supportsCallTransfer: true };
  const fetched: Line = { step: 'fetch', sid: 'i', body: { ...provider, ...rest } };
  assert.equal(verdictOf(documentedFieldsPresent, providerToken, fetched), 'holds');
  assert.equal(verdictOf(documentedFieldsPresent, providerToken, { ...fetched, body: provider }), 'broken: absent');
});
