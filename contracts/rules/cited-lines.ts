import type { Resource } from '../../specs/catalogue.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import { type Line, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import type { Judgement } from './judgement.ts';
import type { Rule } from './rule.ts';

/** The lines of a history written by hand that a verdict rests on, counted from 1; for the unit tests of rules. */
export function citedLines(rule: Rule, resource: Resource, ...lines: readonly Line[]): readonly number[] {
  return evidenceIn(judged(rule, resource, lines)).map((it) => it.number);
}

/** Those of them that count for what the rule covers. */
export function coveringLines(rule: Rule, resource: Resource, ...lines: readonly Line[]): readonly number[] {
  const { covers, covering = isSuccess } = rule;
  const seen = evidenceIn(judged(rule, resource, lines)).filter((it) => covers.includes(it.step));
  return seen.filter((it) => covering(it)).map((it) => it.number);
}

/** What a broken rule says that it saw in a history written by hand; empty where it is not broken. */
export function observedIn(rule: Rule, resource: Resource, ...lines: readonly Line[]): string {
  const judgement = judged(rule, resource, lines);
  return judgement.kind === 'broken' ? judgement.observed : '';
}

function judged(rule: Rule, resource: Resource, lines: readonly Line[]): Judgement {
  return rule.judge(writtenHistory(resource, ...lines), resource, conditions);
}

function evidenceIn(judgement: Judgement): readonly Exchange[] {
  return judgement.kind === 'inconclusive' ? [] : judgement.evidence;
}
