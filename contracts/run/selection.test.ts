import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, catalogue, type Resource } from '../../specs/catalogue.ts';
import { writtenRule } from '../checker/testing/written-rule.ts';
import { writtenTarget } from '../client/testing/written-target.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';
import { cite } from '../rules/sources.ts';
import type { Target } from '../target/target.ts';
import { leftOut, plannedScenarios, selectedRules } from './selection.ts';

const ruleOn = (scenario: ScenarioId, ...resources: readonly Resource[]): Rule =>
  writtenRule({ scenario, sources: cite('iam-v1-openapi', '#', ...resources) });

const planned = (rules: readonly Rule[], target: Target = writtenTarget, resources: readonly Resource[] = catalogue) =>
  plannedScenarios(target, rules, resources).map(({ scenario, resource }) => `${scenario.id} ${resource.id}`);

test('rules are selected by their profile and by the filter', () => {
  const [state, shape] = [writtenRule({ id: 'a' }), writtenRule({ id: 'b', profile: 'shape' })];
  const other = writtenRule({ id: 'c' });
  const selected = selectedRules([state, shape, other], ['state'], (it) => it.id !== 'c');
  assert.deepEqual(selected, [state]);
});

test('left out is what a rule could say of a resource and no verdict does', () => {
  const rule = ruleOn('names', apiKey, awsCredential);
  const verdict = { rule, resource: apiKey, kind: 'inconclusive', reason: 'nothing was seen' } as const;
  const left = { rule: rule.id, level: 'MUST', profile: 'state', resource: 'aws-credential' };
  assert.deepEqual(leftOut([rule], [verdict]), [left]);
  assert.deepEqual(leftOut([rule], [verdict, { ...verdict, resource: awsCredential }]), []);
});

describe('a scenario is planned', () => {
  test('for the resources of the rules that need it, and no other', () => {
    assert.deepEqual(planned([ruleOn('names', apiKey), ruleOn('paging', awsCredential)]), [
      'paging aws-credential',
      'names api-key',
    ]);
    assert.deepEqual(planned([]), []);
  });

  test('once, however many rules need it', () => {
    assert.deepEqual(planned([ruleOn('names', apiKey), ruleOn('names', apiKey)]), ['names api-key']);
  });

  test('on the resources that are chosen', () => {
    const rules = [ruleOn('lifecycle', apiKey, awsCredential)];
    assert.deepEqual(planned(rules, writtenTarget, [apiKey]), ['lifecycle api-key']);
  });

  test('on Auth Tokens after all others, because it changes the credentials of all', () => {
    assert.deepEqual(planned([ruleOn('lifecycle', authToken, apiKey), ruleOn('refusals', authToken, apiKey)]), [
      'lifecycle api-key',
      'refusals api-key',
      'lifecycle auth-token',
      'refusals auth-token',
    ]);
  });

  test('only where it is made for the resource', () =>
    assert.deepEqual(planned([ruleOn('policies', awsCredential)]), []));
});

describe('a scenario is not planned where', () => {
  const { stranger: _, ...lonely } = writtenTarget;

  test('the target has no address for its resource', () => {
    const target = { ...writtenTarget, addresses: { accounts: 'http://a' } };
    assert.deepEqual(planned([ruleOn('lifecycle', apiKey, awsCredential)], target), ['lifecycle aws-credential']);
  });

  test('the target lacks the capability that it needs', () => {
    assert.deepEqual(planned([ruleOn('isolation', apiKey)]), ['isolation api-key']);
    assert.deepEqual(planned([ruleOn('isolation', apiKey)], lonely), []);
  });

  test('the target lacks the capability of every rule that needs it', () => {
    const rules = [{ ...ruleOn('lifecycle', apiKey), capability: 'stranger' } as const];
    assert.deepEqual(planned(rules, lonely), []);
    assert.deepEqual(planned([...rules, ruleOn('lifecycle', apiKey)], lonely), ['lifecycle api-key']);
  });
});
