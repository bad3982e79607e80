import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicKey } from '../../../specs/catalogue.ts';
import { type Line, OWNER } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { credentialForAStrangerRefused } from './credential-for-a-stranger-refused.ts';

const own: Line = { step: 'create', fields: { PublicKey: 'x' }, body: {} };
const foreign: Line = {
  step: 'create',
  fields: { AccountSid: `AC${'9'.repeat(32)}` },
  variation: { kind: 'other-account' },
  status: 400,
};

const cases: Cases = {
  'holds where it is refused': ['holds', own, foreign],
  'holds where it is not found or not allowed': [
    'holds',
    own,
    { ...foreign, status: 404 },
    { ...foreign, status: 403 },
  ],
  'is broken where it is accepted': ['broken: accepted', own, { ...foreign, status: 201, body: {} }],
  'is inconclusive where every creation is refused': ['inconclusive', { ...own, status: 400 }, foreign],
  'is inconclusive where none was tried': ['inconclusive', own],
  'is inconclusive where the server is busy': ['inconclusive', own, { ...foreign, status: 429 }],
  'does not judge what is for the caller': [
    'inconclusive',
    own,
    { ...foreign, fields: { AccountSid: OWNER }, status: 201, body: {} },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(credentialForAStrangerRefused, publicKey, ...lines), verdict));
}
