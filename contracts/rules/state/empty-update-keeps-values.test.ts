import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, fetched, renamed, shown, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { emptyUpdateKeepsValues } from './empty-update-keeps-values.ts';

const empty = (body: unknown): Line => ({ step: 'update', sid: sidNumber(1), fields: {}, body });

const cases: Cases = {
  'holds where all stays': ['holds', created(1), empty(shown(1)), fetched(1)],
  'a name that is lost in the answer': [
    'broken: answered-otherwise',
    created(1),
    empty(shown(1, { friendly_name: null })),
  ],
  'a name that is lost after it': ['broken: changed', created(1), empty(shown(1)), fetched(1, { friendly_name: '' })],
  'the name of before the last update': [
    'broken: changed',
    created(1),
    renamed(1, 'b'),
    empty(shown(1, { friendly_name: 'b' })),
    fetched(1),
  ],
  'a new name after a new update': [
    'holds',
    created(1),
    empty(shown(1)),
    fetched(1),
    renamed(1, 'b'),
    fetched(1, { friendly_name: 'b' }),
  ],
  'date_updated may move': ['holds', created(1), empty(shown(1, { date_updated: '2026-02-01T00:00:00Z' }))],
  'a body of another kind may hold anything': [
    'inconclusive',
    created(1),
    { ...empty(shown(1, { friendly_name: 'x' })), headers: {}, body: '' },
  ],
  'is inconclusive where it was refused': ['inconclusive', created(1), { ...empty(''), status: 400 }, fetched(1)],
  'is inconclusive where every update sends something': ['inconclusive', created(1), renamed(1, 'b'), fetched(1)],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(emptyUpdateKeepsValues, awsCredential, ...lines), verdict));
}
