import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { citedLines } from '../cited-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { invalidEnumRefused } from './invalid-enum-refused.ts';

const right: Line = { step: 'create', fields: { FriendlyName: 'right' }, body: {} };
const wrong: Line = { step: 'create', fields: { FriendlyName: 'wrong', KeyType: 'keyturn' }, status: 400 };

const cases: Cases = {
  'holds where it is refused': ['holds', right, wrong],
  'is broken where a key is made of it': ['broken: accepted', right, { ...wrong, status: 201, body: {} }],
  'is broken where the refused key is fetched later': [
    'broken: changed',
    right,
    wrong,
    { step: 'fetch', sid: 'SK1', body: { sid: 'SK1', friendly_name: 'wrong' } },
  ],
  'is broken where it is sent elsewhere': ['broken: accepted', right, { ...wrong, status: 300 }],
  'says nothing of a redirect where no creation is accepted': ['inconclusive', { ...wrong, status: 302 }],
  'says nothing of what came too early': ['inconclusive', right, { ...wrong, status: 201, body: {}, poll: 'pending' }],
  'is inconclusive where only a stranger’s creation is accepted': [
    'inconclusive',
    { ...right, actor: 'stranger' },
    wrong,
  ],
  'is inconclusive where no creation is accepted': ['inconclusive', { ...right, status: 400 }, wrong],
  'is inconclusive where the answer is about the caller': ['inconclusive', right, { ...wrong, status: 403 }],
  'says nothing of standard, which a known client sends': [
    'inconclusive',
    right,
    { ...wrong, fields: { KeyType: 'standard' }, status: 201, body: {} },
  ],
  'says nothing of another case': [
    'inconclusive',
    right,
    { ...wrong, fields: { KeyType: 'Restricted', Policy: '{}' }, status: 201, body: {} },
  ],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(invalidEnumRefused, apiKey, ...lines), verdict));
}

test('rests on the right creation and on the refused one', () => {
  assert.deepEqual(citedLines(invalidEnumRefused, apiKey, right, wrong), [1, 2]);
});
