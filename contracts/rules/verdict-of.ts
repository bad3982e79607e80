import type { Resource } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import type { Conditions, Rule } from './rule.ts';

export type Verdict = 'holds' | 'inconclusive' | `broken: ${string}`;

/** Histories written by hand, by what they show, each after the verdict that it must get. */
export interface Cases {
  readonly [title: string]: readonly [Verdict, ...Line[]];
}

/** What a rule says of a history written by hand, in one word; for the unit tests of rules. */
export function verdictOf(rule: Rule, resource: Resource, ...lines: readonly Line[]): Verdict {
  return verdictUnder(conditions, rule, { resource, lines });
}

/** The same, under other conditions than those of a mock. */
export function verdictUnder(
  given: Conditions,
  rule: Rule,
  { resource, lines }: { readonly resource: Resource; readonly lines: readonly Line[] },
): Verdict {
  const judgement = rule.judge(writtenHistory(resource, ...lines), resource, given);
  return judgement.kind === 'broken' ? `broken: ${judgement.branch}` : judgement.kind;
}
