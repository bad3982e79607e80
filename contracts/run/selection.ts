import { catalogue, type Resource } from '../../specs/catalogue.ts';
import { appliesTo } from '../checker/check.ts';
import type { LeftOut } from '../checker/record-types.ts';
import type { Verdict } from '../checker/verdict.ts';
import type { Profile } from '../evidence/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';
import { scenarios } from '../scenarios/index.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { missingFor } from '../target/capabilities.ts';
import type { Target } from '../target/target.ts';

/** A scenario to run on one resource. */
export interface PlannedScenario {
  readonly scenario: Scenario;
  readonly resource: Resource;
}

/** The tags of a rule's test, as `--grep` sees them. */
export function tagsOf(rule: Rule): readonly string[] {
  // The two rotations of a token's life and the lives of the other resources cover every operation.
  const core = rule.scenario === 'lifecycle' ? ['@core'] : [];
  return [`@${rule.id}`, `@${rule.profile}`, `@${rule.level}`, ...core];
}

/** The rules of these profiles whose tests a filter lets through. */
export function selectedRules(
  rules: readonly Rule[],
  chosen: readonly Profile[],
  isWanted: (rule: Rule) => boolean,
): readonly Rule[] {
  return rules.filter((it) => chosen.includes(it.profile) && isWanted(it));
}

/** What these rules could say of any resource and a run was not asked for, so that no grade rests on a part. */
export function leftOut(rules: readonly Rule[], verdicts: readonly Verdict[]): readonly LeftOut[] {
  const asked = new Set(verdicts.map((it) => `${it.rule.id} ${it.resource.id}`));
  return rules.flatMap((rule) => {
    const own = catalogue.filter((it) => appliesTo(rule, it) && !asked.has(`${rule.id} ${it.id}`));
    return own.map(({ id: resource }) => ({ rule: rule.id, level: rule.level, profile: rule.profile, resource }));
  });
}

/** The scenarios that these rules need on this target, those that change the owner's credentials last. */
export function plannedScenarios(
  target: Target,
  rules: readonly Rule[],
  resources: readonly Resource[],
): readonly PlannedScenario[] {
  const needed = resources.flatMap((resource) =>
    scenarios
      .filter((scenario) => scenario.resources.includes(resource) && isNeeded(scenario, resource, { target, rules }))
      .map((scenario) => ({ scenario, resource })),
  );
  return needed.toSorted((a, b) => Number(changesToken(a)) - Number(changesToken(b)));
}

function isNeeded(scenario: Scenario, resource: Resource, parts: { target: Target; rules: readonly Rule[] }): boolean {
  if (missingFor(parts.target, scenario, resource) !== undefined) return false;
  return parts.rules.some(
    (rule) =>
      rule.scenario === scenario.id &&
      appliesTo(rule, resource) &&
      missingFor(parts.target, rule, resource) === undefined,
  );
}

function changesToken({ scenario, resource }: PlannedScenario): boolean {
  return resource.id === 'auth-token' || scenario.id === 'rotate';
}
