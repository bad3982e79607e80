import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { sidIsUnique } from './sid-is-unique.ts';

const created = (sid: string, rest: Partial<Line> = {}): Line => ({ step: 'create', body: { sid }, ...rest });

const cases: Cases = {
  'holds where all differ': [
    'holds',
    created('SKa'),
    { step: 'list', body: { keys: [{ sid: 'SKa' }] } },
    created('SKb'),
  ],
  'is inconclusive for one creation': ['inconclusive', created('SKa')],
  'is inconclusive where the other was refused': ['inconclusive', created('SKa'), created('SKa', { status: 400 })],
  'is inconclusive without SIDs': ['inconclusive', { step: 'create', body: {} }, { step: 'create', body: '' }],
  'one SID twice': ['broken: repeated', created('SKa'), created('SKb'), created('SKb')],
  'one SID again after its deletion': [
    'broken: repeated',
    created('SKa'),
    { step: 'delete', sid: 'SKa' },
    created('SKa'),
  ],
  'a SID that was listed before': [
    'broken: known-before',
    { step: 'list', body: { keys: [{ sid: 'SKa' }] } },
    created('SKa'),
  ],
  'a SID that is listed after': [
    'holds',
    created('SKa'),
    created('SKb'),
    { step: 'list', body: { keys: [{ sid: 'SKb' }] } },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(sidIsUnique, apiKey, ...lines), verdict));
}
