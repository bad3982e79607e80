import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, fetched, listed, missing, renamed, shown, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unknownSidIsNotFound } from './unknown-sid-is-not-found.ts';

const unknown = (step: Line['step'], status = 404): Line => ({
  ...missing(step, 9),
  status,
  variation: { kind: 'unknown-sid' },
});

const cases: Cases = {
  'holds where it is not found': ['holds', fetched(1), unknown('fetch')],
  'holds for each kind of request': [
    'holds',
    created(1),
    fetched(1),
    renamed(1, 'b'),
    deleted(1),
    unknown('fetch'),
    unknown('update'),
    unknown('delete'),
  ],
  'a fetch that is accepted': ['broken: accepted', { ...unknown('fetch', 200), body: shown(9) }],
  'an update that makes it': ['broken: accepted', { ...unknown('update', 200), body: shown(9) }],
  'a deletion that is accepted': ['broken: accepted', unknown('fetch'), unknown('delete', 204)],
  'another status': ['broken: other-status', fetched(1), unknown('fetch', 400)],
  'another status without a control': ['inconclusive', unknown('fetch', 400)],
  'a control of another kind is none': ['inconclusive', fetched(1), unknown('delete', 405)],
  'a refused update that makes it': [
    'broken: made',
    renamed(1, 'b'),
    unknown('update'),
    listed(shown(9, { sid: sidNumber(9) })),
  ],
  'all is refused for want of credentials': ['inconclusive', fetched(1), unknown('fetch', 401)],
  'a failing server says nothing': ['inconclusive', fetched(1), unknown('fetch', 500)],
  'an intruder says nothing': ['inconclusive', fetched(1), { ...unknown('fetch', 200), actor: 'stranger' }],
  'is inconclusive without a control': ['inconclusive', unknown('fetch')],
  'is inconclusive where no SID was made up': ['inconclusive', fetched(1), missing('fetch', 9)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(unknownSidIsNotFound, awsCredential, ...lines), verdict));
}
