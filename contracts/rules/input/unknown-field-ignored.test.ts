import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { unknownFieldIgnored } from './unknown-field-ignored.ts';

const sid = `SK${'a'.repeat(32)}`;
const plain: Line = { step: 'create', fields: { AccountSid: 'AC1' }, body: { sid } };
const more: Line = { ...plain, variation: { kind: 'unknown-field', field: 'KeyturnUnknown' } };

const cases: Cases = {
  'holds where it is accepted and not shown': ['holds', plain, more, { step: 'fetch', sid, body: { sid } }],
  'is broken where it is refused': ['broken: refused', plain, { ...more, status: 400 }],
  'is broken where the answer has it': ['broken: shown', { ...more, body: { sid, keyturn_unknown: 'ignored' } }],
  'is broken where a later answer has it inside': [
    'broken: shown',
    more,
    { step: 'list', body: { keys: [{ sid, extra: { KeyturnUnknown: 1 } }] } },
  ],
  'is inconclusive where plain ones are refused, too': [
    'inconclusive',
    { ...plain, status: 400 },
    { ...more, status: 400 },
  ],
  'is inconclusive where no such field was sent': ['inconclusive', plain],
  'is inconclusive where the answer is about the caller': ['inconclusive', plain, { ...more, status: 401 }],
  'takes an answer that is no JSON for one that does not show it': ['holds', { ...more, body: 'KeyturnUnknown' }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(unknownFieldIgnored, apiKey, ...lines), verdict));
}
