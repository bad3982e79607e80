import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { citedLines } from '../cited-lines.ts';
import { created, deleted, fetched, missing, renamed, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { createdIsFetchable } from './created-is-fetchable.ts';

const cases: Cases = {
  'holds where it is fetched': ['holds', created(1), fetched(1)],
  'a 404 before the deletion': ['broken: not-found', created(1), missing('fetch', 1)],
  'a 404 after an update, for the second one only': [
    'broken: not-found',
    created(1),
    created(2),
    fetched(1),
    fetched(2),
    renamed(2, 'b'),
    missing('fetch', 2),
  ],
  'a 410 before the deletion': ['broken: not-found', created(1), { ...missing('fetch', 1), status: 410 }],
  'another refusal': ['broken: refused', created(1), { ...missing('fetch', 1), status: 400 }],
  'credentials that are accepted later, but were not for the fetch': [
    'broken: refused',
    created(1),
    { ...missing('fetch', 1), status: 401 },
    created(2),
  ],
  'credentials that may have died': ['inconclusive', created(1), { ...missing('fetch', 1), status: 401 }],
  'a 404 after the deletion is right': ['holds', created(1), fetched(1), deleted(1), missing('fetch', 1)],
  'a 404 after a deletion that was lost says nothing': [
    'inconclusive',
    created(1),
    { ...deleted(1), lost: 'unknown' },
    missing('fetch', 1),
  ],
  'a 404 after a stranger’s deletion was accepted says nothing': [
    'inconclusive',
    created(1),
    { ...deleted(1), actor: 'stranger' },
    missing('fetch', 1),
  ],
  'a SID that is given again is fetched again': ['holds', created(1), deleted(1), created(1), fetched(1)],
  'a stranger’s 404 says nothing': ['inconclusive', created(1), { ...missing('fetch', 1), actor: 'stranger' }],
  'a busy server says nothing': ['inconclusive', created(1), { ...missing('fetch', 1), status: 429 }],
  'a failing server says nothing': ['inconclusive', created(1), { ...missing('fetch', 1), status: 500 }],
  'what was made for a subaccount may be out of reach': [
    'inconclusive',
    created(1, { fields: { AccountSid: `AC${'9'.repeat(32)}` } }),
    missing('fetch', 1),
  ],
  'is inconclusive where neither tells what it is about': [
    'inconclusive',
    created(1),
    { step: 'create', body: {} },
    { step: 'fetch', status: 404 },
  ],
  'is inconclusive without a creation': ['inconclusive', fetched(1)],
  'is inconclusive where a creation was refused': ['inconclusive', created(1, { status: 401 }), missing('fetch', 1)],
  'is inconclusive where a creation told no sid': [
    'inconclusive',
    created(1, { body: {} }),
    { step: 'fetch', sid: sidNumber(1), body: {} },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createdIsFetchable, awsCredential, ...lines), verdict));
}

test('it rests on the last creation of what was asked for', () => {
  const lines = [created(1), created(2), deleted(2), created(2), created(3), missing('fetch', 2)];
  assert.deepEqual(citedLines(createdIsFetchable, awsCredential, ...lines), [4, 6]);
});
