import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updatedNotBeforeCreated } from './updated-not-before-created.ts';

const shown = (date_created: unknown, date_updated: unknown) => ({ sid: 'x', date_created, date_updated });
const [early, late] = ['2026-03-02T09:15:00Z', '2026-03-02T09:15:01Z'];

const cases: Cases = {
  'holds where it is the same or later': [
    'holds',
    { step: 'fetch', sid: 'x', body: shown(early, early) },
    { step: 'fetch', sid: 'x', body: shown(early, late) },
  ],
  'holds in the same second': ['holds', { step: 'fetch', sid: 'x', body: shown('2026-03-02T09:15:00.900Z', early) }],
  'is inconclusive without dates': ['inconclusive', { step: 'fetch', sid: 'x', body: shown(early, null) }],
  'updated before': ['broken: updated-first', { step: 'fetch', sid: 'x', body: shown(late, early) }],
  'an item': [
    'broken: updated-first',
    { step: 'list', body: { credentials: [shown(early, late), shown(late, early)] } },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updatedNotBeforeCreated, awsCredential, ...lines), verdict));
}
