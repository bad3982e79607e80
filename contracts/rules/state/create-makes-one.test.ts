import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { citedLines, observedIn } from '../cited-lines.ts';
import { created, listed, pageBefore, pageOf, renamed, shown } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { createMakesOne } from './create-makes-one.ts';

const copy = (n: number, other: object = {}) => shown(n, { friendly_name: 'name 1', ...other });
const OTHER = { AccountSid: `AC${'9'.repeat(32)}` };
const unnamed: Line = { step: 'create', fields: { Credentials: 'a:b' }, body: shown(1) };

const cases: Cases = {
  'holds where it is listed once': ['holds', created(1), created(2), listed(1, 2)],
  'holds where a page repeats it': ['holds', created(1), listed(1, 1)],
  'two with the name': ['broken: another-made', created(1), listed(1, copy(3))],
  'two with the name, the second one on the next page': [
    'broken: another-made',
    created(1),
    created(3),
    pageBefore(0, [1, 3]),
    { ...pageOf(1, []), body: { credentials: [copy(4)], meta: { next_page_url: null } } },
  ],
  'a copy that kept the name when its original got another': [
    'broken: another-made',
    created(1),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b' }), copy(3)),
  ],
  'two copies under other SIDs than the answered one': ['broken: another-made', created(1), listed(copy(3), copy(4))],
  'one under another SID than the answered one': ['inconclusive', created(1), listed(copy(3))],
  'a namesake that is older': ['holds', created(1), listed(1, copy(3, { date_created: '2025-12-31T00:00:00Z' }))],
  'a namesake without a date': ['holds', created(1), listed(1, copy(3, { date_created: null }))],
  'a list that shows one name for all': ['holds', created(1), created(3), listed(1, copy(3))],
  'a name that was given twice': [
    'inconclusive',
    created(1),
    created(3, { fields: { Credentials: 'a:b', FriendlyName: 'name 1' } }),
    listed(1, copy(4)),
  ],
  'a name that a refused request gave, too': [
    'inconclusive',
    created(1),
    created(3, { fields: { FriendlyName: 'name 1' }, actor: 'nobody', status: 401, body: {} }),
    listed(1, copy(4)),
  ],
  'a name that was given by a lost request, too': [
    'inconclusive',
    created(1),
    created(3, { fields: { FriendlyName: 'name 1' }, lost: 'unknown' }),
    listed(1, copy(4)),
  ],
  'a name that a request that never arrived, or came too often, gave as well': [
    'broken: another-made',
    created(1),
    created(3, { lost: 'refused', fields: { FriendlyName: 'name 1' } }),
    created(3, { status: 429, fields: { FriendlyName: 'name 1' } }),
    listed(1, copy(4)),
  ],
  'a namesake whose date cannot be read': ['holds', created(1), listed(1, copy(3, { date_created: 'yesterday' }))],
  'a namesake without a SID': ['holds', created(1), listed(1, copy(3, { sid: undefined }))],
  'a creation without a SID may have made either': [
    'inconclusive',
    created(1, { body: shown(1, { sid: undefined }) }),
    listed(copy(3), copy(4)),
  ],
  'a creation that had something wrong with it': [
    'inconclusive',
    created(1, { variation: { kind: 'duplicate-field', field: 'FriendlyName' } }),
    listed(1, copy(3)),
  ],
  'namesakes in another account': ['inconclusive', created(1), { ...listed(copy(3), copy(4)), query: OTHER }],
  'a list of another account shows nothing': ['inconclusive', created(1), { ...listed(1), query: OTHER }],
  'a list that was not read to its end shows nothing': ['inconclusive', created(1), pageBefore(0, [1])],
  'no name at all': ['inconclusive', unnamed, listed(1, copy(3))],
  'a list before the creation': ['inconclusive', listed(1, copy(3)), created(1)],
  'is inconclusive without a list': ['inconclusive', created(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createMakesOne, awsCredential, ...lines), verdict));
}

test('it rests on the creations in their order, the first one before the list', () => {
  assert.deepEqual(citedLines(createMakesOne, awsCredential, created(1), created(2), listed(2, 1)), [1, 3, 2]);
});

test('it says how many have the name', () => {
  const counted = [
    [listed(1, copy(3)), /has 2 with it/],
    [listed(1, copy(3), copy(4)), /has 3 with it/],
    [listed(copy(3), copy(4)), /has 2 with it/],
  ] as const;
  for (const [list, observed] of counted) {
    assert.match(observedIn(createMakesOne, awsCredential, created(1), list), observed);
  }
});
