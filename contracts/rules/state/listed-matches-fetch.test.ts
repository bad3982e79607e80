import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { created, fetched, listed, renamed, shown } from '../credential-lines.ts';
import { type Cases, verdictOf, verdictUnder } from '../verdict-of.ts';
import { listedMatchesFetch } from './listed-matches-fetch.ts';

const cases: Cases = {
  'holds where all is the same': ['holds', created(1), fetched(1), listed(1)],
  'another name': ['broken: other-value', created(1), fetched(1), listed(shown(1, { friendly_name: 'x' }))],
  'another name than the creation said': ['broken: other-value', created(1), listed(shown(1, { friendly_name: 'x' }))],
  'another name than the fetch after it': ['broken: other-value', listed(shown(1, { friendly_name: 'x' })), fetched(1)],
  'the old name after an update': ['broken: other-value', created(1), renamed(1, 'b'), listed(1)],
  'names that are swapped': [
    'broken: other-value',
    created(1),
    created(2),
    listed(shown(1, { friendly_name: 'name 2' }), shown(2, { friendly_name: 'name 1' })),
  ],
  'another date': [
    'broken: other-value',
    created(1),
    fetched(1),
    listed(shown(1, { date_created: '2026-02-01T00:00:00Z' })),
  ],
  'another date of the last change': [
    'broken: other-value',
    created(1),
    fetched(1),
    listed(shown(1, { date_updated: '2026-02-01T00:00:00Z' })),
  ],
  'the date of the last change may move after the creation': [
    'holds',
    created(1),
    listed(shown(1, { date_updated: '2026-02-01T00:00:00Z' })),
  ],
  'another name than the creation said, before an update': [
    'broken: other-value',
    created(1),
    listed(shown(1, { friendly_name: 'x' })),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
  ],
  'another date of the last change than the fetch after it': [
    'broken: other-value',
    fetched(1),
    renamed(1, 'b'),
    listed(shown(1, { friendly_name: 'b', date_updated: '2026-02-01T00:00:00Z' })),
    fetched(1, { friendly_name: 'b', date_updated: '2026-01-02T00:00:00Z' }),
  ],
  'lists that differ from each other': ['inconclusive', listed(1), listed(shown(1, { friendly_name: 'x' }))],
  'an update between the list and a fetch': [
    'inconclusive',
    listed(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
  ],
  'an update in between': ['holds', created(1), fetched(1), renamed(1, 'b'), listed(shown(1, { friendly_name: 'b' }))],
  'an update of unknown outcome in between': [
    'inconclusive',
    created(1),
    { ...renamed(1, 'b'), lost: 'unknown' },
    listed(shown(1, { friendly_name: 'b' })),
  ],
  'a list that came too early says nothing': [
    'inconclusive',
    created(1),
    { ...listed(shown(1, { friendly_name: 'x' })), poll: 'pending' },
  ],
  'an item that is no object': ['inconclusive', created(1), { ...listed(), body: { credentials: [null, 3, []] } }],
  'is inconclusive where nothing is listed': ['inconclusive', created(1), fetched(1), listed()],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(listedMatchesFetch, awsCredential, ...lines), verdict));
}

test('on a live account, a list may be behind what came before it, but not ahead of what comes after', () => {
  const live = { ...conditions, live: true };
  const item = listed(shown(1, { friendly_name: 'x' }));
  const judge = (...lines: readonly Line[]) =>
    verdictUnder(live, listedMatchesFetch, { resource: awsCredential, lines });
  assert.equal(judge(created(1), item), 'inconclusive');
  assert.equal(judge(item, fetched(1)), 'broken: other-value');
});

test('a list need not show the policies of keys', () => {
  const sid = `SK${'a'.repeat(32)}`;
  const creation: Line = { step: 'create', body: { sid, friendly_name: 'a', policy: { allow: ['/a'] } } };
  const list: Line = { step: 'list', body: { keys: [{ sid, friendly_name: 'a' }] } };
  assert.equal(verdictOf(listedMatchesFetch, apiKey, creation, list), 'holds');
});
