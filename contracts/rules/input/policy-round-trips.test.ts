import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey } from '../../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../../evidence/written-history.ts';
import { conditions } from '../conditions.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { policyRoundTrips } from './policy-round-trips.ts';

const sid = `SK${'a'.repeat(32)}`;
const text = (allow: readonly string[]) => JSON.stringify({ allow });
const made = (given: readonly string[], seen: readonly string[] = given): Line => ({
  step: 'create',
  fields: { KeyType: 'restricted', Policy: text(given) },
  body: { sid, policy: { allow: seen } },
});
const replaced = (given: readonly string[], seen: readonly string[] = given): Line => ({
  ...made(given, seen),
  step: 'update',
  sid,
  fields: { Policy: text(given) },
});
const fetched = (policy: unknown): Line => ({ step: 'fetch', sid, body: { sid, policy } });
const renamed: Line = {
  step: 'update',
  sid,
  fields: { FriendlyName: 'x' },
  body: { sid, policy: { allow: ['b', 'a'] } },
};

const cases: Cases = {
  'holds in any order, and once or twice': [
    'holds',
    made(['a', 'b', 'a'], ['b', 'a']),
    fetched({ allow: ['a', 'b'] }),
    renamed,
  ],
  'holds where an update replaces it': ['holds', made(['a']), replaced(['b']), fetched({ allow: ['b'] })],
  'is broken where a creation changes it': ['broken: created', made(['a', 'b'], ['a'])],
  'is broken where a creation loses it': ['broken: created', { ...made(['a']), body: { sid, policy: null } }],
  'is broken where a fetch has none': ['broken: fetched', made(['a']), fetched(null)],
  'is broken where it is under another name': ['broken: fetched', made(['a']), fetched({ policy_allow: ['a'] })],
  'is broken where a fetch has the old one': [
    'broken: fetched',
    made(['a', 'c']),
    replaced(['a', 'b']),
    fetched({ allow: ['a'] }),
  ],
  'is broken where an update loses part of it': ['broken: updated', made(['a']), replaced(['b', 'c'], ['b'])],
  'is broken where a new name loses it': ['broken: updated', made(['a', 'c']), renamed],
  'is broken where an update adds to it': ['broken: merged', made(['a']), replaced(['b'], ['a', 'b'])],
  'is broken where a fetch has the old and the new': [
    'broken: merged',
    made(['a']),
    replaced(['b']),
    fetched({ allow: ['a', 'b'] }),
  ],
  'does not know what a lost update did': [
    'holds',
    made(['a']),
    { ...replaced(['b']), lost: 'unknown' },
    fetched(null),
  ],
  'passes over updates that were refused': [
    'holds',
    made(['a']),
    { ...replaced(['b']), status: 400 },
    fetched({ allow: ['a'] }),
  ],
  'is inconclusive where no policy was sent': [
    'inconclusive',
    { step: 'create', body: { sid, policy: null } },
    fetched(null),
  ],
  'is inconclusive where the policy was no policy': [
    'inconclusive',
    { ...made([]), fields: { KeyType: 'restricted', Policy: '[' } },
    { ...made(['q']), variation: { kind: 'invalid-policy', how: 'unknown-permission' }, body: { sid, policy: null } },
  ],
};

const observations: readonly (readonly [words: string, seen: unknown])[] = [
  ['it lacks 1 of 2 and has 0 others', { allow: ['a'] }],
  ['it lacks 0 of 2 and has 1 others', { allow: ['a', 'b', 'c'] }],
  ['it lacks 2 of 2 and has 3 others', { allow: ['c', 'd', 'e'] }],
  ['it has no policy with a list of permissions', null],
];

for (const [words, seen] of observations) {
  test(`says that ${words}`, () => {
    const judgement = policyRoundTrips.judge(
      writtenHistory(apiKey, made(['a', 'b']), fetched(seen)),
      apiKey,
      conditions,
    );
    assert.equal(judgement.kind === 'broken' && judgement.observed, words);
  });
}

for (const [title, [verdict, ...lines]] of Object.entries(cases)) {
  test(title, () => assert.equal(verdictOf(policyRoundTrips, apiKey, ...lines), verdict));
}
