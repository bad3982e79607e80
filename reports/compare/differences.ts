import type { RunRecord } from '../../contracts/checker/record-types.ts';

/** What two runs did not have in common, a sentence each: a change of a verdict may come from it and not from the target. */
export function differencesOf(before: RunRecord, after: RunRecord): readonly string[] {
  const [earlier, later] = [rulesOf(before), rulesOf(after)];
  return [
    ...changed('Suite', versionOf(before), versionOf(after)),
    ...changed('Target', targetOf(before), targetOf(after)),
    ...changed('Capabilities', listOf(before.target.capabilities), listOf(after.target.capabilities)),
    ...changed('Profiles', listOf(before.selection.profiles), listOf(after.selection.profiles)),
    ...changed('Resources', listOf(before.selection.resources), listOf(after.selection.resources)),
    ...changed('Strictness', strictness(before), strictness(after)),
    ...changed('Seed', before.seed, after.seed),
    ...onlyIn('Rules only before', earlier, later),
    ...onlyIn('Rules only after', later, earlier),
  ];
}

function changed(what: string, before: string, after: string): readonly string[] {
  return before === after ? [] : [`${what}: before ${before}; after ${after}.`];
}

function rulesOf({ verdicts }: RunRecord): readonly string[] {
  return [...new Set(verdicts.map((it) => it.rule))];
}

function versionOf({ suite }: RunRecord): string {
  return `${suite.name} ${suite.version}`;
}

// The embedded server has another port in each run.
function targetOf({ target }: RunRecord): string {
  const addresses = Object.entries(target.addresses).map(([api, address]) => `${api} at ${address}`);
  return target.kind === 'reference' ? 'the reference' : `a ${target.kind} with ${addresses.toSorted().join(', ')}`;
}

function strictness({ selection }: RunRecord): string {
  return selection.strict ? 'strict' : 'not strict';
}

function listOf(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.toSorted().join(', ');
}

const MOST_NAMED = 10;

function onlyIn(what: string, one: readonly string[], other: readonly string[]): readonly string[] {
  const only = one.filter((it) => !other.includes(it));
  if (only.length === 0) return [];
  const more = only.length > MOST_NAMED ? ` and ${only.length - MOST_NAMED} more` : '';
  return [`${what} (${only.length}): ${only.slice(0, MOST_NAMED).join(', ')}${more}.`];
}
