import type { Resource } from '../../specs/catalogue.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import type { Judgement } from './judgement.ts';
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
  const judgement = sound(rule, rule.judge(writtenHistory(resource, ...lines), resource, given));
  return judgement.kind === 'broken' ? `broken: ${judgement.branch}` : judgement.kind;
}

/** A judgement that a reader can use; throws where it says too little, or names a branch that the rule does not declare. */
export function sound(rule: Rule, judgement: Judgement): Judgement {
  // A rule that covers no step would hold without having seen one.
  if (rule.sources.length * rule.covers.length === 0) throw new Error(`${rule.id} has no source or covers no step`);
  const texts = judgement.kind === 'broken' ? [judgement.expected, judgement.observed] : ['nothing to say'];
  const wanting = texts.filter((it) => !/\w+ \w+/.test(it) || /\bundefined\b|\bNaN\b/.test(it));
  if (wanting.length > 0) throw new Error(`${rule.id} says too little: ${JSON.stringify(wanting)}`);
  if (judgement.kind === 'inconclusive') return judgement;
  const isCited = judgement.evidence.length > 0 && judgement.evidence.every((it) => typeof it?.number === 'number');
  if (!isCited) throw new Error(`${rule.id} cites no exchange, or one that is none`);
  if (judgement.kind === 'broken' && !rule.branches.includes(judgement.branch)) {
    throw new Error(`${rule.id} does not declare its branch ${judgement.branch}`);
  }
  // The checker would not count it as a pass.
  if (judgement.kind === 'holds' && rule.covering !== undefined && !judgement.evidence.some(rule.covering)) {
    throw new Error(`${rule.id} holds by nothing that it declares to cover`);
  }
  return judgement;
}
