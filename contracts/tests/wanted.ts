import type { FullConfig } from '@playwright/test';
import type { Rule } from '../rules/rule.ts';
import { tagsOf } from '../run/selection.ts';

/** The title of a rule's test. */
export function titleOf(rule: Rule): string {
  return `${rule.id}: ${rule.title}`;
}

/** Whether the filters of the command line let a rule's test through. A filter that cannot be read lets all through. */
export function isWanted(config: Pick<FullConfig, 'grep' | 'grepInvert'>, rule: Rule): boolean {
  const text = ['conformance', 'conformance.spec.ts', rule.profile, titleOf(rule), ...tagsOf(rule)].join(' ');
  const matches = (patterns: RegExp | RegExp[] | null) =>
    [patterns ?? []].flat().some((it) => new RegExp(it).test(text));
  return matches(config.grep) && !matches(config.grepInvert);
}
