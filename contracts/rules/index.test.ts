import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationStep, type Step } from '../evidence/exchange.ts';
import { rules as targetRules } from './index.ts';
import type { Rule } from './rule.ts';
import { sdkRules } from './sdk-rules.ts';

const rules = [...targetRules, ...sdkRules];

const isOffered = (step: Step, { sources }: Rule) => {
  const own = operationStep({ step });
  return own === undefined || sources.some(({ resource }) => resource.operations[own] !== undefined);
};

test('no two rules share an id or a title', () => {
  for (const property of ['id', 'title'] as const) {
    const values = rules.map((it) => it[property]);
    assert.deepEqual(
      values.filter((it, index) => values.indexOf(it) !== index),
      [],
    );
  }
});

for (const rule of rules) {
  test(`${rule.id} declares what it rests on, what it needs to see, and how it can be broken`, () => {
    assert.ok(rule.sources.length > 0, 'no source');
    assert.ok(rule.covers.length > 0, 'a rule that covers no step holds without having seen one');
    assert.ok(rule.branches.length > 0, 'no branch');
    assert.equal(new Set(rule.branches).size, rule.branches.length, 'the same branch twice');
    assert.deepEqual(
      rule.covers.filter((it) => !isOffered(it, rule)),
      [],
      'steps that none of its resources has',
    );
  });
}
