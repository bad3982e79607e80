import type { Mutant } from '../target/mutants/mutant.ts';
import type { Finding, Trial, TrialResult } from './trial.ts';

/** What became of a mutant: which rules broke on it, and whether the one that it is made for did, in its branch. */
export interface MutationResult {
  readonly id: string;
  readonly breaks: string;
  readonly killedBy: readonly Kill[];
  readonly isKilledByOwnRule: boolean;
  /** Rules that crashed on it, which is a fault of the suite. */
  readonly crashed: readonly string[];
}

export interface Kill {
  readonly rule: string;
  readonly branch: string;
  readonly resource: string;
}

/** The trial that a mutant is put to. */
export function trialOf({ id }: Mutant): Trial {
  return { id, mutant: id, seed: id };
}

/** What the trial of a mutant says of it. */
export function mutationResult({ id, breaks }: Mutant, { findings }: TrialResult): MutationResult {
  const killedBy = ofKind(findings, 'broken').map(({ rule, because, resource }) => ({
    rule,
    branch: because,
    resource,
  }));
  const [ownRule, ownBranch] = id.split('/');
  return {
    id,
    breaks,
    killedBy,
    isKilledByOwnRule: killedBy.some((it) => it.rule === ownRule && it.branch === ownBranch),
    crashed: ofKind(findings, 'crashed').map((it) => it.rule),
  };
}

function ofKind(findings: readonly Finding[], kind: Finding['kind']): readonly Finding[] {
  return findings.filter((it) => it.kind === kind);
}
