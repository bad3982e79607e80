import { catalogue } from '../../specs/catalogue.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from '../target/mutants/mutant.ts';
import { directTransport, type EmbeddedOptions, embedReference } from './embedded.ts';
import { type RunResult, run } from './run.ts';

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

/** Judges a mutant by all scenarios and rules, in this process and without a network. */
export async function runMutant(mutant: Mutant): Promise<MutationResult> {
  const { verdicts } = await judgeEmbedded({ mutant, seed: mutant.id });
  const killedBy = verdicts
    .filter((it) => it.kind === 'broken')
    .map(({ rule, branch, resource }) => ({ rule: rule.id, branch, resource: resource.id }));
  const [ownRule, ownBranch] = mutant.id.split('/');
  return {
    id: mutant.id,
    breaks: mutant.breaks,
    killedBy,
    isKilledByOwnRule: killedBy.some((it) => it.rule === ownRule && it.branch === ownBranch),
    crashed: verdicts.filter((it) => it.kind === 'crashed').map((it) => it.rule.id),
  };
}

/** Judges a reference server of its own by all scenarios and rules, in this process and without a network. */
export function judgeEmbedded(options: EmbeddedOptions): Promise<RunResult> {
  const { respond, clock, targetAt } = embedReference(options);
  const target = { ...targetAt('http://127.0.0.1:4010'), ...(options.mutant?.isLive && { kind: 'live' as const }) };
  return run({ target, clock, transport: directTransport(respond), rules, resources: catalogue });
}
