import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, publicKey } from '../../../specs/catalogue.ts';
import { writtenRule } from '../../checker/testing/written-rule.ts';
import type { BrokenVerdict, Verdict } from '../../checker/verdict.ts';
import { properties } from '../../plans/properties.ts';
import type { Attempt } from './generation.ts';
import { recordedProperties } from './recorded-properties.ts';
import { withGenerated } from './with-generated.ts';

const rule = writtenRule();
const held: Verdict = { rule, resource: apiKey, kind: 'holds', scenario: 'names', evidence: [] };
const brokenOn = (resource: typeof apiKey, branch: string): BrokenVerdict => {
  return { rule, resource, kind: 'broken', branch, expected: '', observed: '', scenario: 'generated', evidence: [] };
};

function attempt(changes: Partial<Attempt>): Attempt {
  const [property] = properties;
  assert.ok(property);
  return { property, resources: [apiKey], runs: 1, requests: 2, held: 3, broken: [], ...changes };
}

test('a rule that a plan broke is broken, whatever the scenarios saw; what they saw broken stays as they saw it', () => {
  const found = brokenOn(apiKey, 'found');
  const attempts = [attempt({ broken: [found] }), attempt({ broken: [brokenOn(apiKey, 'later')] })];
  assert.deepEqual(withGenerated([held], attempts), [found]);
  assert.deepEqual(withGenerated([brokenOn(apiKey, 'seen')], attempts), [brokenOn(apiKey, 'seen')]);
  assert.deepEqual(withGenerated([held], [attempt({})]), [held]);
});

test('a rule that no scenario was judged by gets a verdict of its own', () => {
  const found = brokenOn(publicKey, 'found');
  assert.deepEqual(withGenerated([held], [attempt({ broken: [found] })]), [held, found]);
});

test('the record says what became of each property', () => {
  const kinds = recordedProperties([
    attempt({}),
    attempt({ broken: [brokenOn(apiKey, 'found')] }),
    attempt({ held: 0 }),
    attempt({ crash: 'a rule failed' }),
  ]).map(({ kind, rules, reason }) => [kind, rules, reason]);
  assert.deepEqual(kinds, [
    ['holds', [], undefined],
    ['broken', [rule.id], undefined],
    ['inconclusive', [], 'no plan showed anything that could be judged'],
    ['crashed', [], 'a rule failed'],
  ]);
});
