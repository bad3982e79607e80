import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { sidIsStable } from './sid-is-stable.ts';

const creation: Line = { step: 'create', body: { sid: 'SKa' } };

const cases: Cases = {
  'holds where it stays': ['holds', creation, { step: 'update', sid: 'SKa', body: { sid: 'SKa' } }],
  'is inconclusive without SIDs': ['inconclusive', creation, { step: 'update', sid: 'SKa', body: {} }],
  'an update that changes it': [
    'broken: update-changes-it',
    creation,
    { step: 'update', sid: 'SKa', body: { sid: 'SKb' } },
  ],
  'a fetch of another one': [
    'broken: fetch-shows-another',
    creation,
    { step: 'fetch', sid: 'SKa', body: { sid: 'SKb' } },
  ],
  'a SID in another case than it was given in': [
    'broken: fetch-shows-another',
    creation,
    { step: 'fetch', sid: 'SKa', body: { sid: 'SKA' } },
  ],
  'a SID that was asked for in another case': ['holds', creation, { step: 'fetch', sid: 'SKA', body: { sid: 'SKa' } }],
  'an answer to a SID that nobody has': [
    'inconclusive',
    { step: 'fetch', sid: 'SKb', body: { sid: 'SKa' }, variation: { kind: 'unknown-sid' } },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(sidIsStable, apiKey, ...lines), verdict));
}
