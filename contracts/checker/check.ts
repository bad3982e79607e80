import type { Resource } from '../../specs/catalogue.ts';
import type { Exchange, Step } from '../evidence/exchange.ts';
import { isSuccess, operationStep } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Conditions, Rule } from '../rules/rule.ts';
import type { Verdict } from './verdict.ts';

/** A scenario that the suite itself could not run to its end. */
export interface ScenarioCrash {
  readonly scenario: ScenarioId;
  readonly resource: Resource;
  readonly message: string;
}

export interface CheckParts {
  readonly rules: readonly Rule[];
  readonly resources: readonly Resource[];
  readonly histories: readonly History[];
  readonly crashes: readonly ScenarioCrash[];
  readonly conditions: Conditions;
  /** Why a rule does not apply to a resource of this target; undefined where it does. */
  readonly notApplicable: (rule: Rule, resource: Resource) => string | undefined;
  /** Steps that nobody was allowed to take, so that nothing has to be seen of them. */
  readonly untaken?: readonly Step[] | undefined;
}

/** One verdict per rule and resource that the rule has a source for. Never throws: a rule that does has crashed. */
export function check(parts: CheckParts): readonly Verdict[] {
  return parts.rules.flatMap((rule) =>
    parts.resources.filter((it) => appliesTo(rule, it)).map((resource) => verdictOn(rule, resource, parts)),
  );
}

/** Whether a rule has a source that speaks for a resource. */
export function appliesTo(rule: Rule, resource: Resource): boolean {
  return rule.sources.some((it) => it.resource === resource);
}

function verdictOn(rule: Rule, resource: Resource, parts: CheckParts): Verdict {
  const unmet = parts.notApplicable(rule, resource);
  if (unmet !== undefined) return { rule, resource, kind: 'not-applicable', reason: unmet };
  const crash = parts.crashes.find((it) => it.resource === resource && it.scenario === rule.scenario);
  if (crash !== undefined) return { rule, resource, kind: 'crashed', reason: crash.message };
  const histories = parts.histories.filter((it) => it.resource === resource);
  const verdicts = histories.map((history) => judged(rule, history, parts));
  return worstOf(verdicts, rule) ?? unobserved(rule, resource);
}

function judged(
  rule: Rule,
  history: History,
  { conditions, untaken = [] }: CheckParts,
): Verdict & { from: ScenarioId } {
  const { resource, scenario } = history;
  const about = { rule, resource, from: scenario };
  try {
    const judgement = rule.judge(history, resource, conditions);
    if (judgement.kind === 'inconclusive') return { ...about, ...judgement };
    if (judgement.kind === 'broken') return { ...about, scenario, ...judgement };
    const unseen = rule.covers
      .filter((it) => isOffered(resource, it) && !untaken.includes(it))
      .filter((it) => !isCovered(rule, it, judgement.evidence));
    if (unseen.length === 0) return { ...about, scenario, ...judgement };
    return { ...about, kind: 'inconclusive', reason: `nothing was observed of ${unseen.join(', ')}` };
  } catch (error) {
    return {
      ...about,
      kind: 'crashed',
      reason: `the rule failed: ${error instanceof Error ? error.message : 'thrown'}`,
    };
  }
}

// What is broken in any history is broken. Elsewhere, one history with the whole evidence is enough.
function worstOf(verdicts: readonly (Verdict & { from: ScenarioId })[], rule: Rule): Verdict | undefined {
  const own = verdicts.filter((it) => it.from === rule.scenario);
  return (
    verdicts.find((it) => it.kind === 'crashed') ??
    verdicts.find((it) => it.kind === 'broken') ??
    own.find((it) => it.kind === 'holds') ??
    verdicts.find((it) => it.kind === 'holds') ??
    own[0] ??
    verdicts[0]
  );
}

function unobserved(rule: Rule, resource: Resource): Verdict {
  return { rule, resource, kind: 'inconclusive', reason: `the scenario ${rule.scenario} was not run on it` };
}

function isOffered(resource: Resource, step: Step): boolean {
  const own = operationStep({ step });
  return own === undefined || resource.operations[own] !== undefined;
}

function isCovered(rule: Rule, step: Step, evidence: readonly Exchange[]): boolean {
  return evidence.some((it) => it.step === step && (rule.covering ?? isSuccess)(it));
}
