import type { RecordedVerdict } from '../contracts/checker/record-types.ts';

/** The path of a rule's file from the root of the project. */
export function ruleFile({ profile, rule }: Pick<RecordedVerdict, 'profile' | 'rule'>): string {
  return `contracts/rules/${profile}/${rule}.ts`;
}
