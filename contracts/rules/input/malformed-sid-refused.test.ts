import assert from 'node:assert/strict';
import { test } from 'node:test';
import { providerToken, publicKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { malformedSidRefused } from './malformed-sid-refused.ts';

const sid = `CR${'a'.repeat(32)}`;
const other = `CR${'A'.repeat(32)}`;
const fetched: Line = { step: 'fetch', sid, body: { sid } };
const wrong: Line = { step: 'fetch', sid: `ZZ${'a'.repeat(32)}`, status: 400 };

const cases: Cases = {
  'holds with 400': ['holds', fetched, wrong],
  'holds with 404': ['holds', fetched, { ...wrong, status: 404 }],
  'is broken where it is fetched': ['broken: accepted', fetched, { ...wrong, status: 200 }],
  'is broken where it is too short and updated': [
    'broken: accepted',
    { step: 'update', sid, fields: {} },
    { step: 'update', sid: sid.slice(0, -1), status: 200 },
  ],
  'is broken where it has other letters and is deleted': [
    'broken: accepted',
    { step: 'delete', sid: `CR${'z'.repeat(32)}`, status: 204 },
  ],
  'is broken where it was made so on purpose, and is fetched': [
    'broken: accepted',
    { ...wrong, variation: { kind: 'malformed-sid', how: 'wrong-prefix' }, status: 200 },
  ],
  'does not judge what is wrong in another way': [
    'inconclusive',
    fetched,
    { ...wrong, variation: { kind: 'unsupported-method' }, status: 200 },
  ],
  'does not judge requests without a SID': ['inconclusive', fetched, { step: 'create', body: {} }, { step: 'list' }],
  'is inconclusive where right ones are refused, too': ['inconclusive', { ...fetched, status: 404 }, wrong],
  'is inconclusive where none was sent': ['inconclusive', fetched],
  'is inconclusive where the answer is about the caller': ['inconclusive', fetched, { ...wrong, status: 401 }],
  'takes upper case for well-formed': ['inconclusive', fetched, { step: 'fetch', sid: other, body: { sid: other } }],
  'takes what the server gave itself for one of its SIDs': [
    'inconclusive',
    { step: 'create', body: { sid: 'CR1' } },
    fetched,
    { step: 'fetch', sid: 'CR1', body: { sid: 'CR1' } },
  ],
};

test('does not judge what has no SIDs', () => {
  assert.equal(verdictOf(malformedSidRefused, providerToken, { step: 'fetch', sid: 'p1' }), 'inconclusive');
});

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(malformedSidRefused, publicKey, ...lines), verdict));
}
