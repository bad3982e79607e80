import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { createdIsNow } from './created-is-now.ts';

const at = (date: string, created: string): Line => ({
  step: 'create',
  headers: { date },
  body: { sid: 'x', date_created: created },
});
const noon = 'Mon, 02 Mar 2026 12:00:00 GMT';

const cases: Cases = {
  'holds at the same second': ['holds', at(noon, 'Mon, 02 Mar 2026 12:00:00 +0000')],
  'holds within five minutes, in another zone': ['holds', at(noon, 'Mon, 02 Mar 2026 13:04:00 +0100')],
  'an hour ago': ['broken: in-the-past', at(noon, noon), at(noon, 'Mon, 02 Mar 2026 11:00:00 +0000')],
  'an hour ahead': ['broken: in-the-future', at(noon, 'Mon, 02 Mar 2026 13:00:00 +0000')],
  'is inconclusive without a Date header': ['inconclusive', { step: 'create', body: { date_created: noon } }],
  'is inconclusive for what is no date': ['inconclusive', at(noon, 'now'), at('now', noon)],
  'a fetch may be of something old': [
    'inconclusive',
    { ...at(noon, 'Mon, 02 Mar 2020 12:00:00 +0000'), step: 'fetch' },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createdIsNow, apiKey, ...lines), verdict));
}

test('a promotion makes nothing', () => {
  const old = { headers: { date: noon }, body: { date_created: '2020-03-02T12:00:00Z' } };
  assert.equal(verdictOf(createdIsNow, authToken, { step: 'promote', ...old }), 'inconclusive');
  assert.equal(verdictOf(createdIsNow, authToken, { step: 'create', ...old }), 'broken: in-the-past');
});
