import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { citedLines, coveringLines } from '../cited-lines.ts';
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
  'an intruder’s list says nothing': [
    'holds',
    created(1),
    fetched(1),
    stray(404),
    { ...use({ sid: sidNumber(1) }), actor: 'stranger' },
  ],
  'it is fetched as another kind, below a path of the server’s own': [
    'broken: fetched',
    created(1),
    { ...stray(200), url: `http://127.0.0.1:4010/mock/v1/Credentials/PublicKeys/${sidNumber(1)}` },
  ],
  'it is listed as another kind, below a path of the server’s own': [
    'broken: listed',
    created(1),
    { ...use({ sid: sidNumber(1) }), url: 'http://127.0.0.1:4010/mock/v1/Credentials/PublicKeys' },
  ],
  'a stray to another place is for others to judge': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...stray(200), url: `${KEYS}/${sidNumber(1)}/more` },
    { ...stray(200), url: 'nowhere' },
    { ...use({ sid: sidNumber(1) }), url: 'nowhere' },
  ],
  'a deletion as another kind is no fetch': [
    'inconclusive',
    created(1),
    fetched(1),
    { ...stray(200), operation: awsCredential.operations.delete },
  ],
  'a server that fails says nothing': ['inconclusive', created(1), fetched(1), stray(500)],
  'is inconclusive where only another one was fetched': [
    'inconclusive',
    created(1),
    created(2),
    fetched(2),
    stray(404),
  ],
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

test('it rests on what was made, found at its own place, and missing at the other one', () => {
  const lines = [created(1), created(2), fetched(1), stray(404), use()];
  assert.deepEqual(citedLines(kindsDoNotMix, awsCredential, ...lines), [3, 1, 4, 5, 2]);
  assert.deepEqual(coveringLines(kindsDoNotMix, awsCredential, ...lines), [4, 5]);
});
