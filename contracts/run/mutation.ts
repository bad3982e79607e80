import type { Mutant } from '../target/mutants/mutant.ts';
import type { Finding, Trial, TrialResult } from './trial.ts';

/** What became of a mutant: which rules broke on it, and whether the one that it is made for did, in its branch. */
export interface MutationResult {
  readonly id: string;
  readonly breaks: string;
  readonly killedBy: readonly Kill[];
  readonly isKilledByOwnRule: boolean;
  /** Whether it died as its author says: by scenarios, or by a short plan and by no scenario. */
  readonly isKilledAsSaid: boolean;
  /** Rules that crashed on it, which is a fault of the suite. */
  readonly crashed: readonly string[];
}

export interface Kill {
  readonly rule: string;
  readonly branch: string;
  readonly resource: string;
  /** How many steps the plan has that shows it; absent where a scenario does. */
  readonly steps?: number;
}

/** The trial that a mutant is put to. */
export function trialOf({ id, killedBy }: Mutant): Trial {
  const [rule = ''] = id.split('/');
  return { id, mutant: id, seed: id, ...(killedBy === 'plan' && { plans: { ...PLANS, untilBroken: rule } }) };
}

// Most are found by a few plans, and each by the most.
const PLANS = { runs: 250, fewRuns: 40, seed: '1', mostMs: 600_000 };

/** What the trial of a mutant says of it. */
export function mutationResult({ id, breaks, killedBy: means }: Mutant, { findings }: TrialResult): MutationResult {
  const killedBy = ofKind(findings, 'broken').map(({ rule, because, resource, steps }) => ({
    rule,
    branch: because,
    resource,
    // The last one only looks at what became of it all.
    ...(steps && { steps: steps.length - 1 }),
  }));
  const [ownRule, ownBranch] = id.split('/');
  const own = killedBy.filter((it) => it.rule === ownRule && it.branch === ownBranch);
  return {
    id,
    breaks,
    killedBy,
    isKilledByOwnRule: own.length > 0,
    isKilledAsSaid:
      means === 'plan'
        ? killedBy.every((it) => it.steps !== undefined) && own.some(({ steps = 0 }) => steps <= MOST_STEPS)
        : own.some((it) => it.steps === undefined),
    crashed: ofKind(findings, 'crashed').map((it) => it.rule),
  };
}

// A person can follow so many.
const MOST_STEPS = 6;

function ofKind(findings: readonly Finding[], kind: Finding['kind']): readonly Finding[] {
  return findings.filter((it) => it.kind === kind);
}
