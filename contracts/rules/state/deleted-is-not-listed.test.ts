import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { conditions } from '../conditions.ts';
import { created, deleted, listed, pageBefore, pageOf } from '../credential-lines.ts';
import { type Cases, verdictOf, verdictUnder } from '../verdict-of.ts';
import { deletedIsNotListed } from './deleted-is-not-listed.ts';

const cases: Cases = {
  'holds where it was listed before, and is not after': ['holds', created(1), listed(1, 2), deleted(1), listed(2)],
  'still listed': ['broken: still-listed', created(1), listed(1), deleted(1), listed(1)],
  'listed again later': ['broken: still-listed', created(1), listed(1), deleted(1), listed(), listed(1)],
  'still on the second page': ['broken: still-listed', created(1), deleted(1), pageBefore(0, [3, 4]), pageOf(1, [1])],
  'the scenario waited in vain': ['broken: still-listed', created(1), deleted(1), { ...listed(1), poll: 'expired' }],
  'a list that came too early': [
    'holds',
    created(1),
    listed(1),
    deleted(1),
    { ...listed(1), poll: 'pending' },
    { ...listed(), poll: 'settled' },
  ],
  'a page of a list that was begun before': [
    'inconclusive',
    created(1),
    pageBefore(0, [3, 4]),
    deleted(1),
    pageOf(1, [1]),
  ],
  'a SID that is given again': ['inconclusive', created(1), listed(1), deleted(1), created(1), listed(1)],
  'a deletion of an intruder’s that was accepted': [
    'inconclusive',
    created(1),
    listed(1),
    { ...deleted(1), actor: 'stranger' },
    listed(1),
  ],
  'is inconclusive where only a list of its next life had it': [
    'inconclusive',
    created(1),
    deleted(1),
    listed(),
    created(1),
    listed(1),
  ],
  'is inconclusive where only a list of another account was read after it': [
    'inconclusive',
    created(1),
    listed(1),
    deleted(1),
    { ...listed(), query: { AccountSid: `AC${'9'.repeat(32)}` } },
  ],
  'is inconclusive where the deletion named nothing': [
    'inconclusive',
    { step: 'delete' },
    listed({}),
    { step: 'delete' },
  ],
  'is inconclusive where no list ever had it': ['inconclusive', created(1), listed(), deleted(1), listed()],
  'is inconclusive where the list goes on': ['inconclusive', created(1), listed(1), deleted(1), pageBefore(0, [2, 3])],
  'is inconclusive where the deletion was refused': [
    'inconclusive',
    created(1),
    listed(1),
    { ...deleted(1), status: 404 },
    listed(1),
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(deletedIsNotListed, awsCredential, ...lines), verdict));
}

test('on a live account, a list counts only after a wait', () => {
  const live = { ...conditions, live: true, propagationTimeoutMs: 60_000 };
  const lines = [created(1), listed(1), deleted(1), listed(1)];
  assert.equal(verdictUnder(live, deletedIsNotListed, { resource: awsCredential, lines }), 'inconclusive');
});
