import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, awsCredential } from '../../../specs/catalogue.ts';
import type { Line } from '../../evidence/written-history.ts';
import { created, renamed, shown, sidNumber } from '../credential-lines.ts';
import { type Cases, verdictOf } from '../verdict-of.ts';
import { updateIsApplied } from './update-is-applied.ts';

const cases: Cases = {
  'holds where the name is shown': ['holds', created(1), renamed(1, 'b')],
  'the old name': ['broken: name', created(1), renamed(1, 'b', { friendly_name: 'name 1' })],
  'no name': ['broken: name', created(1), renamed(1, 'b', { friendly_name: undefined })],
  'the name of an update before': ['broken: name', renamed(1, 'b'), renamed(1, 'ü', { friendly_name: 'b' })],
  'another resource': [
    'broken: other-resource',
    created(1),
    created(2),
    { ...renamed(1, 'b'), body: shown(2, { friendly_name: 'b' }) },
  ],
  'white space is for the rule about names': ['holds', renamed(1, ' b  c', { friendly_name: 'b c' })],
  'an empty name may become none': ['inconclusive', renamed(1, '', { friendly_name: null })],
  'a name that is too long may be cut': ['inconclusive', renamed(1, 'x'.repeat(65), { friendly_name: 'x' })],
  'a field more is nothing wrong': [
    'broken: name',
    { ...renamed(1, 'b', { friendly_name: 'a' }), variation: { kind: 'unknown-field', field: 'x' } },
  ],
  'what is wrong on purpose says nothing': [
    'inconclusive',
    { ...renamed(1, 'b', { friendly_name: 'a' }), variation: { kind: 'unknown-sid' } },
  ],
  'an intruder’s update says nothing': [
    'inconclusive',
    { ...renamed(1, 'b', { friendly_name: 'a' }), actor: 'stranger' },
  ],
  'is inconclusive where it was refused': ['inconclusive', created(1), { ...renamed(1, 'b'), status: 400 }],
  'is inconclusive where it sends nothing': [
    'inconclusive',
    { step: 'update', sid: sidNumber(1), fields: {}, body: shown(1) },
  ],
};

for (const [name, [verdict, ...lines]] of Object.entries(cases)) {
  test(name, () => assert.equal(verdictOf(updateIsApplied, awsCredential, ...lines), verdict));
}

const key = { sid: `SK${'a'.repeat(32)}` };
const policyOf = (...allow: readonly string[]) => ({ Policy: JSON.stringify({ allow }) });
const creation: Line = { step: 'create', fields: { KeyType: 'restricted', ...policyOf('/a') }, body: key };
const update = (policy: unknown): Line => {
  return { step: 'update', sid: key.sid, fields: policyOf('/a', '/b'), body: { ...key, policy } };
};

const judge = (...lines: readonly Line[]) => verdictOf(updateIsApplied, apiKey, ...lines);

test('a policy is replaced as a set', () => {
  assert.equal(judge(creation, update({ allow: ['/b', '/a'] })), 'holds');
  assert.equal(judge(creation, update({ allow: ['/a'] })), 'broken: policy');
  assert.equal(judge(creation, update(null)), 'broken: policy');
  assert.equal(judge({ ...creation, fields: {} }, update(null)), 'holds');
});
