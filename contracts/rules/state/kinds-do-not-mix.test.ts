import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, deleted, fetched, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { kindsDoNotMix } from './kinds-do-not-mix.ts';

const KEYS = 'http://127.0.0.1:4010/v1/Credentials/PublicKeys';
const stray = (status: number): Line => ({ step: 'stray', url: `${KEYS}/${sidNumber(1)}`, status });
const use = (...credentials: readonly object[]): Line => ({
  step: 'use',
  url: `${KEYS}?PageSize=1000`,
  body: { credentials },
});

const cases: Cases = {
  'holds where it is not there': ['holds', created(1), fetched(1), stray(404), use()],
  'it is fetched as another kind': ['broken: fetched', created(1), fetched(1), stray(200)],
  'it is listed as another kind': ['broken: listed', created(1), fetched(1), stray(404), use({ sid: sidNumber(1) })],
  'what was deleted may be anywhere': ['inconclusive', created(1), fetched(1), deleted(1), stray(200)],
  'what was made as another kind may be there': [
    'holds',
    created(1),
    fetched(1),
    stray(404),
    use({ sid: sidNumber(2) }),
  ],
  'the own list has it': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...use({ sid: sidNumber(1) }), url: 'http://127.0.0.1:4010/v1/Credentials/AWS?PageSize=1000' },
  ],
  'an intruder says nothing': ['inconclusive', created(1), fetched(1), { ...stray(200), actor: 'stranger' }],
  'garbage says nothing': [
    'holds',
    created(1),
    fetched(1),
    stray(404),
    { ...use(), body: { credentials: [null, 'x'] } },
  ],
  'is inconclusive where it was never fetched': ['inconclusive', created(1), stray(404), use()],
  'is inconclusive without such a request': ['inconclusive', created(1), fetched(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(kindsDoNotMix, awsCredential, ...lines), verdict));
}
