import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { citedLines, coveringLines } from '../cited-lines.ts';
import { created, deleted, fetched, missing, renamed, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { deletedIsGone } from './deleted-is-gone.ts';

const cases: Cases = {
  'holds where it is gone': ['holds', created(1), fetched(1), deleted(1), missing('fetch', 1)],
  'still fetched': ['broken: still-there', created(1), fetched(1), deleted(1), fetched(1)],
  'still fetched, and the second one only': [
    'broken: still-there',
    created(1),
    created(2),
    fetched(1),
    fetched(2),
    deleted(1),
    deleted(2),
    missing('fetch', 1),
    fetched(2),
  ],
  'the scenario waited in vain': [
    'broken: still-there',
    created(1),
    deleted(1),
    { ...fetched(1), poll: 'pending' },
    { ...fetched(1), poll: 'expired' },
  ],
  'still fetched without a creation in the history': ['broken: still-there', fetched(1), deleted(1), fetched(1)],
  'still changed': ['broken: still-changeable', created(1), deleted(1), renamed(1, 'b')],
  'another status': [
    'broken: other-status',
    created(1),
    fetched(1),
    deleted(1),
    { ...missing('fetch', 1), status: 410 },
  ],
  'another status to an update': [
    'broken: other-status',
    created(1),
    renamed(1, 'a'),
    deleted(1),
    { ...missing('update', 1), status: 400 },
  ],
  'another status without a control says nothing': [
    'inconclusive',
    created(1),
    deleted(1),
    { ...missing('fetch', 1), status: 403 },
  ],
  'another status where it was fetched only in its next life': [
    'inconclusive',
    created(1),
    deleted(1),
    { ...missing('fetch', 1), status: 410 },
    created(1),
    fetched(1),
  ],
  'another status to the owner where only a stranger was accepted': [
    'inconclusive',
    created(1),
    { ...fetched(1), actor: 'stranger' },
    deleted(1),
    { ...missing('fetch', 1), status: 410 },
  ],
  'an update without a control takes nothing from a fetch with one': [
    'holds',
    created(1),
    fetched(1),
    deleted(1),
    missing('fetch', 1),
    missing('update', 1),
  ],
  'a request that names nothing': [
    'inconclusive',
    created(1),
    { step: 'fetch', body: shown(1) },
    deleted(1),
    { step: 'fetch', body: shown(1) },
  ],
  'a fetch that came too early': [
    'holds',
    created(1),
    fetched(1),
    deleted(1),
    { ...fetched(1), poll: 'pending' },
    { ...missing('fetch', 1), poll: 'settled' },
  ],
  'a SID that is given again': ['inconclusive', created(1), fetched(1), deleted(1), created(1), fetched(1)],
  'a deletion of unknown outcome': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...deleted(1), lost: 'unknown' },
    fetched(1),
  ],
  'a deletion of an intruder’s that was accepted': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...deleted(1), actor: 'stranger' },
    fetched(1),
  ],
  'a refused deletion': ['inconclusive', created(1), fetched(1), { ...deleted(1), status: 401 }, fetched(1)],
  'a failing or busy server says nothing': [
    'inconclusive',
    created(1),
    fetched(1),
    deleted(1),
    { ...missing('fetch', 1), status: 500 },
    { ...missing('fetch', 1), status: 429 },
  ],
  'is inconclusive where nothing was ever found': [
    'inconclusive',
    created(1),
    missing('fetch', 1),
    deleted(1),
    missing('fetch', 1),
  ],
  'is inconclusive where all is refused': [
    'inconclusive',
    { ...missing('fetch', 1), status: 401 },
    { ...deleted(1), status: 401 },
    { ...missing('fetch', 1), status: 401 },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(deletedIsGone, awsCredential, ...lines), verdict));
}

test('it rests on the fetch before, the last deletion before it, and the refusal', () => {
  const once = [created(1), fetched(1), deleted(1), missing('fetch', 1)];
  const lines = [
    created(1),
    fetched(1),
    deleted(1),
    created(1),
    deleted(1),
    deleted(2),
    missing('fetch', 1),
    deleted(1),
  ];
  assert.deepEqual(citedLines(deletedIsGone, awsCredential, ...lines), [2, 5, 7]);
  assert.deepEqual(citedLines(deletedIsGone, awsCredential, ...once), [2, 3, 4]);
  assert.deepEqual(coveringLines(deletedIsGone, awsCredential, ...lines), [5, 7]);
});
