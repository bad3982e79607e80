import type { Verdict } from '../checker/verdict.ts';
import { mutants } from '../target/mutants/index.ts';
import type { ReferenceOptions } from '../target/reference/reference.ts';
import type { EmbeddedOptions } from './embedded.ts';
import { judgeEmbedded } from './judge-embedded.ts';
import { namedMutant } from './named-mutant.ts';

/** A server to judge, told in words and numbers, so that another thread can make it. */
export interface Trial
  extends Omit<ReferenceOptions, 'clock' | 'providerUpstream'>,
    Pick<EmbeddedOptions, 'clockSkewMs' | 'pathPrefix' | 'isLive'> {
  readonly id: string;
  /** The id of the mutant that it is. */
  readonly mutant?: string;
}

/** What a trial found that a server which keeps the contract does not have. */
export interface TrialResult {
  readonly id: string;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly kind: 'broken' | 'inconclusive' | 'crashed';
  readonly rule: string;
  readonly resource: string;
  readonly level: 'MUST' | 'SHOULD';
  /** The branch of what is broken, or the reason. */
  readonly because: string;
}

/** Judges one server of its own by all scenarios and rules. */
export async function runTrial({ id, mutant, ...options }: Trial): Promise<TrialResult> {
  const { verdicts } = await judgeEmbedded({ ...options, ...(mutant && { mutant: namedMutant(mutant, mutants) }) });
  return { id, findings: verdicts.flatMap(findingOf) };
}

function findingOf(verdict: Verdict): readonly Finding[] {
  const { rule, resource, kind } = verdict;
  if (kind === 'holds' || kind === 'not-applicable') return [];
  const because = kind === 'broken' ? verdict.branch : verdict.reason;
  return [{ kind, rule: rule.id, resource: resource.id, level: rule.level, because }];
}
