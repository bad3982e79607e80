import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { longNameRefused } from './long-name-refused.ts';

const sid = `CR${'a'.repeat(32)}`;
const created: Line = { step: 'create', fields: { FriendlyName: 'right' }, body: { sid } };
const updated: Line = { step: 'update', sid, fields: { FriendlyName: 'right' }, body: { sid } };
const long: Line = { step: 'create', fields: { FriendlyName: 'x'.repeat(65) }, status: 400 };
const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';

const cases: Cases = {
  'holds where it is refused': [
    'holds',
    created,
    long,
    updated,
    { ...updated, fields: long.fields ?? {}, status: 422 },
  ],
  'is broken where a creation is accepted': ['broken: accepted', created, { ...long, status: 201, body: {} }],
  'is broken where only an update is accepted': [
    'broken: accepted',
    created,
    long,
    updated,
    { ...updated, fields: { FriendlyName: 'y'.repeat(65) } },
  ],
  'is broken where the refused name is fetched later': [
    'broken: changed',
    created,
    updated,
    { ...updated, fields: { FriendlyName: 'y'.repeat(65) }, status: 400 },
    { step: 'fetch', sid, body: { sid, friendly_name: 'y'.repeat(65) } },
  ],
  'is broken where it was made so on purpose, and is accepted': [
    'broken: accepted',
    { ...long, variation: { kind: 'long-name' }, status: 201 },
  ],
  'does not judge what is wrong in another way, nor a request that names nothing': [
    'inconclusive',
    created,
    { ...long, variation: { kind: 'wrong-content-type' }, status: 201 },
    { ...long, step: 'fetch', sid, status: 200 },
  ],
  'is inconclusive where no name is accepted': ['inconclusive', { ...created, status: 400 }, long],
  'takes 64 characters for short enough': [
    'inconclusive',
    created,
    { ...long, fields: { FriendlyName: 'x'.repeat(64) }, status: 201 },
  ],
  'counts as a reader counts': [
    'inconclusive',
    created,
    { ...long, fields: { FriendlyName: family.repeat(40) }, status: 201 },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(longNameRefused, awsCredential, ...lines), verdict));
}
