import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authToken } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { neverAServerError } from './never-a-server-error.ts';

const created: Line = { step: 'create', body: { secondary_auth_token: 'f'.repeat(32) } };

const cases: Cases = {
  'holds where all answers are below 500': [
    'holds',
    created,
    { step: 'delete', status: 404 },
    { step: 'use', status: 401 },
  ],
  'is broken where a plain request fails': ['broken: server-error', created, { step: 'promote', status: 500 }],
  'is broken where an intruder makes it fail': [
    'broken: server-error',
    { step: 'create', actor: 'nobody', status: 502 },
  ],
  'is broken where a stray makes it fail': [
    'broken: server-error',
    { step: 'stray', variation: { kind: 'unknown-path' }, status: 501 },
  ],
  'is broken where it is away without saying for how long': ['broken: server-error', { ...created, status: 503 }],
  'says nothing of load': ['holds', created, { ...created, status: 503, headers: { 'retry-after': '1' } }],
  'says nothing of a rate limit': ['holds', created, { ...created, status: 503, body: { code: 20429 } }],
  'takes 501 for an answer to an unsupported method': [
    'holds',
    created,
    { step: 'stray', variation: { kind: 'unsupported-method' }, status: 501 },
  ],
  'is inconclusive where the server looks at nothing': [
    'inconclusive',
    { ...created, body: {} },
    { step: 'use', body: {} },
  ],
  'is inconclusive where nothing was answered': ['inconclusive', { ...created, lost: 'unknown' }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(neverAServerError, authToken, ...lines), verdict));
}
