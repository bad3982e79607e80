import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateMovesDateUpdated } from './update-moves-date-updated.ts';

const date = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 15, second)).toISOString();
const created: Line = { step: 'create', second: 0, body: { sid: 'x', friendly_name: 'a', date_updated: date(0) } };
const updated = (at: number, shownAt: number, name = 'b'): Line => ({
  step: 'update',
  sid: 'x',
  second: at,
  fields: { FriendlyName: name },
  body: { sid: 'x', friendly_name: name, date_updated: date(shownAt) },
});
const seen = (at: number, shownAt: number, poll?: Line['poll']): Line => ({
  step: 'list',
  second: at,
  ...(poll && { poll }),
  body: { credentials: [{ sid: 'x', date_updated: date(shownAt) }] },
});

const nameless: Line = { step: 'update', fields: { FriendlyName: 'b' } };

const cases: Cases = {
  'holds where it moves and stays': ['holds', created, updated(2, 2), seen(3, 2)],
  'holds where a second update moves it again': ['holds', created, updated(2, 2), updated(4, 4, 'c'), seen(5, 4)],
  'is inconclusive within the second': ['inconclusive', created, updated(1, 0)],
  'is inconclusive where nothing changed': ['inconclusive', created, updated(5, 0, 'a')],
  'is inconclusive where the update was refused': ['inconclusive', created, { ...updated(2, 0), status: 400 }],
  'is inconclusive where the update sends no name': ['inconclusive', created, { ...updated(5, 0, 'a'), fields: {} }],
  'is inconclusive where an answer has no date, or no SID': [
    'inconclusive',
    created,
    { ...updated(2, 2), body: { sid: 'x', friendly_name: 'b', date_updated: null } },
    { step: 'create', second: 3, body: { friendly_name: 'a', date_updated: date(3) } },
    { ...nameless, second: 5, body: { friendly_name: 'b', date_updated: date(3) } },
  ],
  'is inconclusive where it goes back without an update': ['inconclusive', created, seen(1, 5), seen(2, 3)],
  'is inconclusive where the SID is given again': [
    'inconclusive',
    created,
    { ...created, second: 5, fields: { FriendlyName: 'b' } },
  ],
  'it is the same a second after the answer to the creation': [
    'broken: unmoved',
    created,
    { ...updated(1, 0), second: 1.001 },
  ],
  'it is the same as before the update, which a list came shortly before': [
    'broken: unmoved',
    created,
    seen(5, 0),
    updated(6, 0),
  ],
  'it is the same after a new policy': [
    'broken: unmoved',
    created,
    { ...updated(5, 0, 'a'), fields: { Policy: '{}' } },
  ],
  'it is the same': ['broken: unmoved', created, updated(2, 0)],
  'it goes back': ['broken: unmoved', { ...created, body: { sid: 'x', date_updated: date(5) } }, updated(2, 2)],
  'a second update does not move it': ['broken: unmoved', created, updated(2, 2), updated(4, 2, 'c')],
  'the list does not keep it': ['broken: not-kept', created, updated(2, 2), seen(3, 0)],
  'a list that came too early may not have it yet': [
    'holds',
    created,
    updated(2, 2),
    seen(3, 0, 'pending'),
    seen(4, 2),
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updateMovesDateUpdated, awsCredential, ...lines), verdict));
}
