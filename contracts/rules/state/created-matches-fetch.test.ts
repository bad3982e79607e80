import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import { created, deleted, fetched, renamed, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { createdMatchesFetch } from './created-matches-fetch.ts';

const cases: Cases = {
  'holds where all is the same': ['holds', created(1), fetched(1)],
  'the values of another one': ['broken: other-resource', created(1), created(2), { ...fetched(2), sid: sidNumber(1) }],
  'another name': ['broken: other-value', created(1), fetched(1, { friendly_name: 'name 2' })],
  'no name any more': ['broken: other-value', created(1), fetched(1, { friendly_name: null })],
  'another day': ['broken: other-value', created(1), fetched(1, { date_created: '2026-01-02T00:00:00Z' })],
  'another account': ['broken: other-value', created(1), fetched(1, { account_sid: `AC${'9'.repeat(32)}` })],
  'another address': ['broken: other-value', created(1), fetched(1, { url: 'https://accounts.twilio.com/v1' })],
  'another value only in the second fetch, of the second one': [
    'broken: other-value',
    created(1),
    created(2),
    fetched(2),
    fetched(1),
    fetched(2, { friendly_name: 'name 1' }),
  ],
  'a name may change after an update': [
    'holds',
    created(1),
    fetched(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
  ],
  'a name may change after an update that was lost': [
    'inconclusive',
    created(1),
    { ...renamed(1, 'b'), lost: 'unknown' },
    fetched(1, { friendly_name: 'b' }),
  ],
  'a name may change after an intruder’s update that was accepted': [
    'inconclusive',
    created(1),
    { ...renamed(1, 'b'), actor: 'stranger' },
    fetched(1, { friendly_name: 'b' }),
  ],
  'a refused update is none': [
    'broken: other-value',
    created(1),
    { ...renamed(1, 'b'), status: 400 },
    fetched(1, { friendly_name: 'b' }),
  ],
  'fractions of a second, white space and what is missing are no difference': [
    'holds',
    created(1),
    fetched(1, {
      date_created: '2026-01-01T00:00:00.678+00:00',
      friendly_name: ' name  1',
      url: null,
      account_sid: undefined,
    }),
  ],
  'date_updated is for others to judge': ['holds', created(1), fetched(1, { date_updated: '2026-02-01T00:00:00Z' })],
  'what a stranger sees says nothing': [
    'inconclusive',
    created(1),
    { ...fetched(1, { friendly_name: 'x' }), actor: 'stranger' },
  ],
  'a SID that is given twice may show either': [
    'holds',
    created(1),
    deleted(1),
    created(1, { body: { sid: sidNumber(1), friendly_name: 'new' } }),
    fetched(1, { friendly_name: 'new' }),
  ],
  'a static mock that answers all with one example': ['holds', created(1), created(1), fetched(1)],
  'is inconclusive without a creation': ['inconclusive', fetched(1)],
  'is inconclusive where the body is no object': ['inconclusive', created(1), { ...fetched(1), body: '<html>' }],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(createdMatchesFetch, awsCredential, ...lines), verdict));
}
