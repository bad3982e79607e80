import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { restrictedKeyKeepsItsPolicy } from './restricted-key-keeps-its-policy.ts';

const sid = `SK${'a'.repeat(32)}`;
const text = (allow: readonly string[]) => JSON.stringify({ allow });
const made = (given: readonly string[], policy: unknown = { allow: given }): Line => ({
  step: 'create',
  fields: { KeyType: 'restricted', Policy: text(given) },
  body: { sid, policy },
});
const fetched = (policy: unknown): Line => ({ step: 'fetch', sid, body: { sid, policy } });
const updated: Line = { step: 'update', sid, fields: { Policy: text(['b']) }, body: { sid, policy: { allow: ['b'] } } };

const cases: Cases = {
  'holds where it has its policy': [
    'holds',
    made(['a']),
    fetched({ allow: ['a'] }),
    updated,
    fetched({ allow: ['b'] }),
  ],
  'holds where it may do less': ['holds', made(['a', 'b'], { allow: ['a'] })],
  'is broken where a standard key comes back': ['broken: lost', made(['a'], null)],
  'is broken where no policy comes back': ['broken: lost', { ...made(['a']), body: { sid, secret: 'x' } }],
  'an answer with nothing in it says nothing': ['holds', made(['a']), { ...fetched(null), body: {} }],
  'is broken where a fetch has none': ['broken: lost', made(['a']), fetched(null)],
  'is broken where an update loses it': ['broken: lost', made(['a']), { ...updated, body: { sid } }],
  'is broken where a new name loses it': [
    'broken: lost',
    made(['a']),
    { step: 'update', sid, fields: { FriendlyName: 'x' }, body: { sid, policy: null } },
  ],
  'is broken where it may do more': ['broken: widened', made(['a'], { allow: ['a', 'b'] })],
  'is broken where it may still do what it might before': [
    'broken: widened',
    made(['a']),
    updated,
    fetched({ allow: ['a', 'b'] }),
  ],
  'is inconclusive for standard keys': ['inconclusive', { step: 'create', body: { sid, policy: null } }, fetched(null)],
  'is inconclusive where the creation was refused': ['inconclusive', { ...made(['a']), status: 400 }],
};

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(restrictedKeyKeepsItsPolicy, apiKey, ...lines), verdict));
}
