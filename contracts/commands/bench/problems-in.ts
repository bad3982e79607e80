import { catalogue } from '../../../specs/catalogue.ts';
import { check } from '../../checker/check.ts';
import type { History } from '../../evidence/history.ts';
import { rules } from '../../rules/index.ts';
import { missingFor } from '../../target/capabilities.ts';
import type { Stage } from './stage.ts';

/** Judges histories by all rules; returns what a server that keeps the contract must not have. */
export function problemsIn(histories: readonly History[], { target }: Stage): readonly string[] {
  const verdicts = check({
    rules,
    resources: catalogue.filter((it) => histories.some(({ resource }) => resource === it)),
    histories,
    crashes: [],
    conditions: {
      live: false,
      propagationTimeoutMs: target.propagationTimeoutMs,
      origins: Object.values(target.addresses),
    },
    notApplicable: (rule, resource) => missingFor(target, rule, resource),
  });
  // What a single history does not show is inconclusive, and rightly.
  const wrong = verdicts.filter(({ kind }) => kind === 'broken' || kind === 'crashed');
  return wrong.map(({ rule, resource, kind }) => `${rule.id} on ${resource.id} is ${kind}`);
}
