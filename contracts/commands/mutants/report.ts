import { catalogue } from '../../../specs/catalogue.ts';
import { appliesTo } from '../../checker/check.ts';
import { type Profile, profiles } from '../../evidence/vocabulary.ts';
import type { Rule } from '../../rules/rule.ts';
import type { MutationResult } from '../../run/mutation.ts';

/** What the mutants show of the rules. */
export interface MutationReport {
  readonly profiles: readonly ProfileKills[];
  /** Rules that broke on no mutant. */
  readonly rulesThatKillNothing: readonly string[];
  /** Rules that are for several resources, and whose own mutants break them on one only. */
  readonly rulesProvedOnOneResource: readonly ProvedRule[];
}

/** How many of the mutants that are made for the rules of a profile were killed, and by the rule that they are made for. */
export interface ProfileKills {
  readonly profile: Profile;
  readonly mutants: number;
  readonly killed: number;
  readonly byOwnRule: number;
}

export interface ProvedRule {
  readonly rule: string;
  readonly provedOn: string;
  readonly appliesTo: readonly string[];
}

/** Sums up the results of all mutants. */
export function mutationReport(results: readonly MutationResult[], rules: readonly Rule[]): MutationReport {
  const killing = new Set(results.flatMap((it) => it.killedBy.map((kill) => kill.rule)));
  return {
    profiles: profiles.map((profile) => killsOf(profile, results, rules)).filter((it) => it.mutants > 0),
    rulesThatKillNothing: rules.map((it) => it.id).filter((id) => !killing.has(id)),
    rulesProvedOnOneResource: rules.flatMap((rule) => provedOnOne(rule, results)),
  };
}

function killsOf(profile: Profile, results: readonly MutationResult[], rules: readonly Rule[]): ProfileKills {
  const ids = rules.filter((it) => it.profile === profile).map((it) => it.id);
  const own = results.filter((it) => ids.includes(ruleOf(it)));
  const killed = own.filter((it) => it.killedBy.length > 0).length;
  return { profile, mutants: own.length, killed, byOwnRule: own.filter((it) => it.isKilledByOwnRule).length };
}

function provedOnOne(rule: Rule, results: readonly MutationResult[]): readonly ProvedRule[] {
  const kills = results.filter((it) => ruleOf(it) === rule.id).flatMap((it) => it.killedBy);
  const proved = new Set(kills.filter((it) => it.rule === rule.id).map((it) => it.resource));
  const meant = catalogue.filter((it) => appliesTo(rule, it)).map((it) => it.id);
  const [provedOn, another] = proved;
  if (provedOn === undefined || another !== undefined || meant.length === 1) return [];
  return [{ rule: rule.id, provedOn, appliesTo: meant }];
}

function ruleOf({ id }: MutationResult): string {
  return id.split('/')[0] ?? '';
}
