import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { createdNeverMoves } from './created-never-moves.ts';

const [early, late] = ['2026-03-02T09:15:00Z', '2026-03-02T09:15:01Z'];
const shown = (step: Line['step'], date_created: string): Line => ({
  step,
  ...(step !== 'create' && { sid: 'x' }),
  body: step === 'list' ? { credentials: [{ sid: 'x', date_created }] } : { sid: 'x', date_created },
});

const cases: Cases = {
  'holds where it stays': ['holds', shown('create', early), shown('update', early), shown('list', early)],
  'holds where a fraction is cut off': ['holds', shown('create', '2026-03-02T09:15:00.999Z'), shown('list', early)],
  'is inconclusive where it is seen once': ['inconclusive', shown('create', early)],
  'an update that moves it': ['broken: update-moves-it', shown('create', early), shown('update', late)],
  'a fetch after an update': [
    'broken: fetch-shows-another',
    shown('create', early),
    shown('update', early),
    shown('fetch', late),
  ],
  'a list': ['broken: list-shows-another', shown('create', late), shown('list', early)],
  'an update that turns it back later': ['broken: update-moves-it', shown('create', late), shown('update', early)],
  'a SID that was given twice': ['inconclusive', shown('create', early), shown('create', late)],
  'dates that cannot be read': ['inconclusive', shown('create', 'x'), shown('fetch', 'y')],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createdNeverMoves, awsCredential, ...lines), verdict));
}
