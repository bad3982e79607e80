import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apiKey, authToken, awsCredential, catalogue, type Resource } from '../../specs/catalogue.ts';
import { isRefusal } from '../evidence/exchange.ts';
import { type History, historyOf } from '../evidence/history.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from '../rules/conditions.ts';
import { broken, holds, inconclusive, type Judgement } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import { cite } from '../rules/sources.ts';
import { appliesTo, type CheckParts, check } from './check.ts';
import { writtenRule } from './testing/written-rule.ts';

const fetched: Line = { step: 'fetch', sid: 'SK1' };

function seen(scenario: ScenarioId, ...lines: readonly Line[]): History {
  return historyOf(scenario, apiKey, writtenHistory(apiKey, ...lines).exchanges);
}

function verdictOn(rule: Rule, histories: readonly History[], changes: Partial<CheckParts> = {}) {
  const parts = {
    rules: [rule],
    resources: [apiKey],
    histories,
    crashes: [],
    conditions,
    notApplicable: () => undefined,
  };
  const [verdict, ...others] = check({ ...parts, ...changes });
  assert.ok(verdict);
  assert.deepEqual(others, []);
  return verdict;
}

const crash = (scenario: ScenarioId, resource: Resource = apiKey) => ({ scenario, resource, message: 'it failed' });

const kindOf = (...args: Parameters<typeof verdictOn>) => verdictOn(...args).kind;
const reasonOf = (...args: Parameters<typeof verdictOn>) => Object(verdictOn(...args)).reason;

/** A rule that says of each scenario what a test wants it to. */
function saying(judgements: Partial<Record<ScenarioId, Judgement['kind'] | 'throws'>>): Rule {
  return writtenRule({
    judge(history) {
      const [first] = history.exchanges;
      const kind = judgements[history.scenario];
      assert.ok(first && kind !== 'throws', 'the judge is at fault');
      if (kind === 'broken') return broken('wrong', { expected: 'a', observed: history.scenario }, first);
      return kind === 'holds' ? holds(first) : inconclusive(`nothing in ${history.scenario}`);
    },
  });
}

describe('a verdict', () => {
  test('holds with its evidence, and names the scenario', () => {
    const history = seen('lifecycle', fetched);
    const { kind, scenario, evidence } = Object(verdictOn(writtenRule(), [history]));
    assert.deepEqual([kind, scenario, evidence], ['holds', 'lifecycle', history.exchanges]);
  });

  test('is given for each resource that the rule has a source for, once, and for no other', () => {
    const sources = [...cite('iam-v1-openapi', '#', apiKey, apiKey), ...cite('accounts-v1-openapi', '#', authToken)];
    const rule = writtenRule({ sources });
    const parts = { histories: [], crashes: [], conditions, notApplicable: () => undefined };
    const verdicts = check({ rules: [rule], resources: catalogue, ...parts });
    assert.deepEqual(
      verdicts.map((it) => it.resource.id),
      ['auth-token', 'api-key'],
    );
    assert.deepEqual(check({ rules: [rule], resources: [awsCredential], ...parts }), []);
    assert.deepEqual([appliesTo(rule, apiKey), appliesTo(rule, awsCredential)], [true, false]);
  });

  test('rests on histories of its own resource alone', () => {
    const foreign = historyOf('lifecycle', awsCredential, writtenHistory(awsCredential, fetched).exchanges);
    assert.equal(reasonOf(writtenRule(), [foreign]), 'the scenario lifecycle was not run on it');
  });

  test('is told the conditions and the resource', () => {
    const told: unknown[] = [];
    const rule = writtenRule({ judge: (_, ...rest: readonly unknown[]) => (told.push(...rest), holds()) });
    verdictOn(rule, [seen('lifecycle', fetched)]);
    assert.deepEqual(told, [apiKey, conditions]);
  });
});

describe('the worst of several histories decides', () => {
  const cases: readonly (readonly [
    own: Judgement['kind'] | 'throws',
    other: Judgement['kind'] | 'throws',
    kind: string,
  ])[] = [
    ['holds', 'holds', 'holds'],
    ['holds', 'inconclusive', 'holds'],
    ['inconclusive', 'holds', 'holds'],
    ['holds', 'broken', 'broken'],
    ['broken', 'holds', 'broken'],
    ['inconclusive', 'inconclusive', 'inconclusive'],
    ['inconclusive', 'broken', 'broken'],
    ['broken', 'throws', 'crashed'],
    ['throws', 'holds', 'crashed'],
  ];
  for (const [own, other, kind] of cases) {
    test(`${own} where it is looked for, ${other} elsewhere: ${kind}`, () => {
      const rule = saying({ lifecycle: own, names: other });
      assert.equal(kindOf(rule, [seen('names', fetched), seen('lifecycle', fetched)]), kind);
      assert.equal(kindOf(rule, [seen('lifecycle', fetched), seen('names', fetched)]), kind);
    });
  }

  test('and of equal ones that of the own scenario', () => {
    const histories = [seen('names', fetched), seen('lifecycle', fetched)];
    assert.equal(reasonOf(saying({}), histories), 'nothing in lifecycle');
    assert.equal(Object(verdictOn(saying({ lifecycle: 'holds', names: 'holds' }), histories)).scenario, 'lifecycle');
  });
});

describe('a step that is covered', () => {
  const both = writtenRule({ covers: ['fetch', 'list'], judge: (history) => holds(...history.answered()) });

  test('must be among the evidence', () => {
    assert.equal(reasonOf(both, [seen('lifecycle', fetched)]), 'nothing was observed of list');
    assert.equal(kindOf(both, [seen('lifecycle', fetched, { step: 'list' })]), 'holds');
  });

  test('must be there as a success, or with the outcome that the rule names', () => {
    const history = seen('lifecycle', fetched, { step: 'list', status: 404 });
    assert.equal(reasonOf(both, [history]), 'nothing was observed of list');
    const refusals = { ...both, covers: ['list'] as const, covering: isRefusal };
    assert.equal(kindOf(refusals, [history]), 'holds');
  });

  test('is not asked of a resource that lacks it', () => {
    const rule = writtenRule({ ...both, covers: ['fetch', 'promote'] });
    assert.equal(kindOf(rule, [seen('lifecycle', fetched)]), 'holds');
  });

  for (const step of ['use', 'stray'] as const) {
    test(`is asked of every resource where it is a ${step}`, () => {
      const rule = writtenRule({ ...both, covers: [step] });
      assert.equal(kindOf(rule, [seen('lifecycle', fetched)]), 'inconclusive');
      assert.equal(kindOf(rule, [seen('lifecycle', { step, status: 200 })]), 'holds');
    });
  }

  test('takes nothing from what is broken', () => {
    const rule = { ...saying({ lifecycle: 'broken' }), covers: ['list'] as const };
    assert.equal(kindOf(rule, [seen('lifecycle', fetched)]), 'broken');
  });
});

describe('a crash', () => {
  const history = seen('lifecycle', fetched);

  test('of the own scenario is no pass, whatever was seen before it', () => {
    const verdict = verdictOn(writtenRule(), [history], { crashes: [crash('lifecycle')] });
    assert.deepEqual([verdict.kind, Object(verdict).reason], ['crashed', 'it failed']);
  });

  test('of another scenario, or on another resource, takes nothing', () => {
    const crashes = [crash('names'), crash('lifecycle', authToken)];
    assert.equal(kindOf(writtenRule(), [history], { crashes }), 'holds');
  });

  test('of a rule says so, and ends no other', () => {
    assert.equal(reasonOf(saying({ lifecycle: 'throws' }), [history]), 'the rule failed: the judge is at fault');
    const rules = [saying({ lifecycle: 'throws' }), writtenRule()];
    const parts = {
      resources: [apiKey],
      histories: [history],
      crashes: [],
      conditions,
      notApplicable: () => undefined,
    };
    assert.deepEqual(
      check({ rules, ...parts }).map((it) => it.kind),
      ['crashed', 'holds'],
    );
  });
});

test('what does not apply is not judged, and says why', () => {
  const rule = saying({ lifecycle: 'throws' });
  const verdict = verdictOn(rule, [seen('lifecycle', fetched)], {
    notApplicable: (of, resource) => `${of.id} has no address for ${resource.id}`,
    crashes: [{ scenario: 'lifecycle', resource: apiKey, message: 'x' }],
  });
  assert.deepEqual(
    [verdict.kind, Object(verdict).reason],
    ['not-applicable', 'written-rule has no address for api-key'],
  );
});
