import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { citedLines } from '../cited-lines.ts';
import { created, deleted, missing } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { deletedTwiceIsNotFound } from './deleted-twice-is-not-found.ts';

const cases: Cases = {
  'holds where the second is not found': ['holds', created(1), deleted(1), missing('delete', 1)],
  'the second is accepted': ['broken: accepted', created(1), deleted(1), deleted(1)],
  'the third is accepted': ['broken: accepted', created(1), deleted(1), missing('delete', 1), deleted(1)],
  'another status': ['broken: other-status', created(1), deleted(1), { ...missing('delete', 1), status: 400 }],
  'credentials that may have died': ['inconclusive', created(1), deleted(1), { ...missing('delete', 1), status: 401 }],
  'a second deletion of another one': ['inconclusive', created(1), created(2), deleted(1), deleted(2)],
  'a deletion after one of unknown outcome': [
    'inconclusive',
    created(1),
    { ...deleted(1), lost: 'unknown' },
    deleted(1),
  ],
  'a deletion after one that was refused': ['inconclusive', created(1), { ...deleted(1), status: 401 }, deleted(1)],
  'a deletion after one of an intruder’s': [
    'inconclusive',
    created(1),
    { ...deleted(1), actor: 'stranger' },
    deleted(1),
  ],
  'a SID that is given again': ['inconclusive', created(1), deleted(1), created(1), deleted(1)],
  'deletions that name nothing': ['inconclusive', created(1), { step: 'delete' }, { step: 'delete' }],
  'a failing server says nothing': ['inconclusive', created(1), deleted(1), { ...missing('delete', 1), status: 503 }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(deletedTwiceIsNotFound, awsCredential, ...lines), verdict));
}

test('it rests on the deletion of what it is about, the last one before the second', () => {
  const again = [created(1), deleted(1), created(1), deleted(1), deleted(2), missing('delete', 1)];
  assert.deepEqual(citedLines(deletedTwiceIsNotFound, awsCredential, ...again), [4, 6]);
  const thrice = [created(1), deleted(1), deleted(1), deleted(1)];
  assert.deepEqual(citedLines(deletedTwiceIsNotFound, awsCredential, ...thrice), [2, 3]);
});
