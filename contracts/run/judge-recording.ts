import { catalogue } from '../../specs/catalogue.ts';
import { check } from '../checker/check.ts';
import type { Verdict } from '../checker/verdict.ts';
import type { Recording } from '../evidence/recorded-exchange.ts';
import { promotionKeepsResources } from '../rules/rotation/promotion-keeps-resources.ts';
import type { Conditions, Rule } from '../rules/rule.ts';

export interface RecordingJudging {
  readonly rules: readonly Rule[];
  readonly conditions: Conditions;
}

/** What rules say of recorded traffic, on each resource that it is about. Never throws. */
export function judgeRecording({ histories }: Recording, judging: RecordingJudging): readonly Verdict[] {
  const resources = catalogue.filter((resource) => histories.some((it) => it.resource === resource));
  // A recording has what somebody happened to do, so that no step is missing from it.
  const rules = judging.rules.map((it) => ({ ...it, covers: [] }));
  return check({ ...judging, rules, resources, histories, crashes: [], notApplicable: unreadable });
}

/** Why a rule cannot be judged by what somebody else did for reasons of their own. */
function unreadable(rule: Rule): string | undefined {
  if (rule.capability === 'subaccount') return 'a recording does not tell whose subaccount an account is';
  if (rule.id === promotionKeepsResources.id) return 'a recording may have deleted or renamed them between the lists';
  return undefined;
}
