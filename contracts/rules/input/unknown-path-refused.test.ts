import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { accepted, strayCases } from '../stray-cases.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unknownPathRefused } from './unknown-path-refused.ts';

const stray: Line = { step: 'stray', variation: { kind: 'unknown-path' }, status: 404 };

const cases: Cases = {
  ...strayCases(stray),
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
