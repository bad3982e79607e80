import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { created, deleted, fetched, listed, missing, pageBefore, renamed } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { deleteTouchesOnlyItsTarget } from './delete-touches-only-its-target.ts';

const OTHER = { AccountSid: `AC${'9'.repeat(32)}` };

const cases: Cases = {
  'holds where the other one is still listed': ['holds', created(1), created(2), listed(1, 2), deleted(1), listed(2)],
  'holds where the other one is still fetched': ['holds', created(1), created(2), fetched(2), deleted(1), fetched(2)],
  'the other one is not found': [
    'broken: not-found',
    created(1),
    created(2),
    fetched(2),
    deleted(1),
    missing('fetch', 2),
  ],
  'the other one cannot be deleted any more': [
    'broken: not-found',
    created(1),
    created(2),
    listed(1, 2),
    deleted(1),
    missing('delete', 2),
  ],
  'the other one is not listed': ['broken: not-listed', created(1), created(2), listed(1, 2), deleted(1), listed()],
  'the first deletion was harmless, the second was not': [
    'broken: not-listed',
    created(1),
    created(2),
    created(3),
    listed(1, 2, 3),
    deleted(1),
    listed(2, 3),
    deleted(2),
    listed(),
  ],
  'a refused deletion of an unknown one': [
    'broken: not-found',
    created(2),
    fetched(2),
    { ...missing('delete', 9), variation: { kind: 'unknown-sid' } },
    missing('fetch', 2),
  ],
  'the other one was never found': [
    'inconclusive',
    created(1),
    created(2),
    missing('fetch', 2),
    deleted(1),
    missing('fetch', 2),
  ],
  'the other one was lost before': [
    'holds',
    created(1),
    created(2),
    fetched(2),
    missing('fetch', 2),
    created(3),
    fetched(3),
    deleted(1),
    fetched(3),
  ],
  'the other one was deleted itself': [
    'holds',
    created(1),
    created(2),
    created(3),
    listed(1, 2, 3),
    deleted(1),
    deleted(2),
    listed(3),
  ],
  'the other one may have been deleted': [
    'inconclusive',
    created(1),
    created(2),
    fetched(2),
    { ...deleted(2), lost: 'unknown' },
    deleted(1),
    missing('fetch', 2),
  ],
  'a refused deletion of itself is for others to judge': [
    'inconclusive',
    created(2),
    fetched(2),
    { ...deleted(2), status: 401 },
    missing('fetch', 2),
  ],
  'it was lost without a deletion': [
    'inconclusive',
    created(2),
    fetched(2),
    { ...renamed(1, 'b'), body: '' },
    missing('fetch', 2),
  ],
  'a server that fails, or a stranger who does not find it, says nothing': [
    'inconclusive',
    created(2),
    fetched(2),
    deleted(1),
    { ...missing('fetch', 2), status: 500 },
    { ...missing('fetch', 2), actor: 'stranger' },
  ],
  'a list of another account need not have it': [
    'inconclusive',
    created(1),
    created(2),
    listed(1, 2),
    deleted(1),
    { ...listed(), query: OTHER },
  ],
  'that a list of another account had it shows nothing': [
    'inconclusive',
    created(2),
    { ...listed(2), query: OTHER },
    deleted(1),
    missing('fetch', 2),
  ],
  'a list that came too early says nothing': [
    'inconclusive',
    created(1),
    created(2),
    listed(1, 2),
    deleted(1),
    { ...listed(), poll: 'pending' },
  ],
  'a list that goes on says nothing': [
    'inconclusive',
    created(1),
    created(2),
    listed(1, 2),
    deleted(1),
    pageBefore(0, [3, 4]),
  ],
  'a deletion that never arrived': [
    'inconclusive',
    created(1),
    created(2),
    listed(1, 2),
    { ...deleted(1), lost: 'refused' },
    listed(1),
  ],
  'a refused deletion shows nothing': ['inconclusive', created(2), fetched(2), missing('delete', 9), renamed(2, 'b')],
  'is inconclusive where there is only one': ['inconclusive', created(1), listed(1), deleted(1), listed()],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(deleteTouchesOnlyItsTarget, awsCredential, ...lines), verdict));
}
