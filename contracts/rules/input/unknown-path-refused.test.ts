import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Verdict, verdictOf } from '../verdict-of.ts';
import { unknownPathRefused } from './unknown-path-refused.ts';

const accepted: Line = { step: 'use' };
const stray: Line = { step: 'stray', variation: { kind: 'unknown-path' }, status: 404 };

const cases: Readonly<Record<string, readonly [Verdict, ...Line[]]>> = {
  'holds with 404': ['holds', accepted, stray],
  'is broken where it is accepted': ['broken: accepted', accepted, stray, { ...stray, status: 200 }],
  'is broken where another refusal is given': ['broken: other-status', accepted, { ...stray, status: 403 }],
  'is inconclusive where nothing is accepted': [
    'inconclusive',
    { ...accepted, status: 404 },
    stray,
    { ...stray, status: 403 },
  ],
  'is inconclusive where none was sent': ['inconclusive', accepted],
  'is inconclusive where the server is busy': ['inconclusive', accepted, { ...stray, status: 429 }],
  'leaves server errors to another rule': ['inconclusive', accepted, { ...stray, status: 501 }],
  'does not judge other actors': ['inconclusive', accepted, { ...stray, actor: 'nobody', status: 401 }],
  'does not judge other requests': [
    'inconclusive',
    accepted,
    { ...stray, variation: { kind: 'unknown-sid' }, status: 200 },
  ],
  'is broken where the method is blamed': ['broken: other-status', accepted, { ...stray, status: 405 }],
  'says nothing of a path that may be taken for a malformed SID': ['inconclusive', accepted, { ...stray, status: 400 }],
  'does not judge a path that a document has': [
    'inconclusive',
    accepted,
    { ...stray, url: 'http://127.0.0.1:4010/v1/Credentials/PublicKeys/CR1', status: 200 },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(unknownPathRefused, authToken, ...lines), verdict));
}
