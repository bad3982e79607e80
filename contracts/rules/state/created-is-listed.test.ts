import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { created, deleted, listed, missing, pageBefore, pageOf, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf, verdictUnder } from '../verdict-of.ts';
import { createdIsListed } from './created-is-listed.ts';

const cases: Cases = {
  'holds where all are listed': ['holds', created(1), created(2), listed(2, 1, 7)],
  'the second one is missing': ['broken: missing', created(1), created(2), listed(1)],
  'it is missing from a later list only': [
    'broken: missing',
    created(1),
    listed(1),
    created(2),
    listed(2, 1),
    listed(2),
  ],
  'an empty list': ['broken: missing', created(1), listed()],
  'a list without a meta': ['broken: missing', created(1), { ...listed(), body: { credentials: [] } }],
  'the scenario waited in vain': ['broken: missing', created(1), { ...listed(), poll: 'expired' }],
  'a list that came too early says nothing': ['inconclusive', created(1), { ...listed(), poll: 'pending' }],
  'a list with a next page says nothing': ['inconclusive', created(1), created(2), pageBefore(0, [2])],
  'a page that is not the first says nothing': ['inconclusive', created(1), pageOf(1, [2])],
  'a full page without a meta may have a next one': [
    'inconclusive',
    created(1),
    { step: 'list', query: { PageSize: '1' }, body: { credentials: [{ sid: 'CR9' }] } },
  ],
  'a list before the creation says nothing': ['inconclusive', listed(), created(1)],
  'what was deleted need not be listed': ['holds', created(1), created(2), deleted(1), listed(2)],
  'what may have been deleted need not be listed': [
    'inconclusive',
    created(1),
    { ...deleted(1), lost: 'unknown' },
    listed(),
  ],
  'what was made for a subaccount need not be listed': [
    'inconclusive',
    created(1, { fields: { AccountSid: `AC${'9'.repeat(32)}` } }),
    listed(),
  ],
  'what a stranger made need not be listed': ['inconclusive', created(1, { actor: 'stranger' }), listed()],
  'a stranger’s list says nothing': ['inconclusive', created(1), { ...listed(), actor: 'stranger' }],
  'a page size of 0 says nothing': ['inconclusive', created(1), { ...listed(), query: { PageSize: '0' } }],
  'is inconclusive where the body has no items': [
    'inconclusive',
    created(1),
    { ...listed(), body: { credentials: 3 } },
  ],
  'is inconclusive where nothing was created': [
    'inconclusive',
    missing('fetch', 1),
    { ...listed(), sid: sidNumber(2) },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createdIsListed, awsCredential, ...lines), verdict));
}

test('on a live account, a list counts only after a wait, or where it showed the thing before', () => {
  const live = { ...conditions, live: true, propagationTimeoutMs: 60_000 };
  const judge = (...lines: readonly Line[]) => verdictUnder(live, createdIsListed, { resource: awsCredential, lines });
  assert.equal(judge(created(1), listed()), 'inconclusive');
  assert.equal(judge(created(1), { ...listed(), poll: 'expired' }), 'broken: missing');
  assert.equal(judge(created(1), { ...listed(), second: 100 }), 'broken: missing');
  assert.equal(judge(created(1), listed(1), listed()), 'broken: missing');
});
