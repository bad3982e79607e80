import { scenariosJudged } from '../checker/drift/behaviour/scenarios-judged.ts';
import type { BehaviourSnapshot } from '../checker/drift/behaviour/snapshot.ts';
import { type RunFacts, snapshotOf } from '../checker/drift/behaviour/snapshot-of.ts';
import type { Verdict } from '../checker/verdict.ts';
import { mutants } from '../target/mutants/index.ts';
import type { ReferenceOptions } from '../target/reference/reference.ts';
import type { EmbeddedOptions } from './embedded.ts';
import type { Attempt } from './generated/generation.ts';
import { judgeEmbedded, type PlanSettings } from './judge-embedded.ts';
import { namedMutant } from './named-mutant.ts';
import type { RunResult } from './run.ts';

/** A server to judge, told in words and numbers, so that another thread can make it. */
export interface Trial
  extends Omit<ReferenceOptions, 'clock' | 'providerUpstream'>,
    Pick<EmbeddedOptions, 'clockSkewMs' | 'pathPrefix' | 'isLive'> {
  readonly id: string;
  /** The id of the mutant that it is. */
  readonly mutant?: string;
  /** Makes plans up beside the scenarios. */
  readonly plans?: PlanSettings & { readonly fewRuns?: number };
  /** Whether the snapshot of its behaviour is wanted too. */
  readonly withSnapshot?: true;
}

/** What a trial found that a server which keeps the contract does not have. */
export interface TrialResult {
  readonly id: string;
  readonly generatedRequests?: number;
  readonly findings: readonly Finding[];
  readonly snapshot?: BehaviourSnapshot;
}

export interface Finding {
  readonly kind: 'broken' | 'inconclusive' | 'crashed';
  readonly rule: string;
  readonly resource: string;
  readonly level: 'MUST' | 'SHOULD';
  /** The branch of what is broken, or the reason. */
  readonly because: string;
  /** The steps of the generated plan that shows it; absent where a scenario does. */
  readonly steps?: readonly string[];
}

/** Judges one server of its own by all scenarios and rules. */
export async function runTrial({ id, mutant, plans, withSnapshot, ...options }: Trial): Promise<TrialResult> {
  const faulty = { ...options, ...(mutant && { mutant: namedMutant(mutant, mutants) }) };
  const few = plans?.fewRuns === undefined ? undefined : await judgeEmbedded(faulty, { ...plans, runs: plans.fewRuns });
  const isFound = few?.attempts.some((it) => it.broken.some(({ rule }) => rule.id === plans?.untilBroken)) === true;
  const result = few && isFound ? few : await judgeEmbedded(faulty, plans);
  const { verdicts, attempts, generatedRequests, histories } = result;
  const findings = [...verdicts.flatMap(findingOf), ...attempts.flatMap(crashOf)];
  const snapshot = withSnapshot && snapshotOf(histories(), runFacts(result));
  return { id, generatedRequests, findings, ...(snapshot && { snapshot }) };
}

// Of one suite and one time, as nothing but the server differs.
function runFacts({ losses, startedAtMs, verdicts }: RunResult): RunFacts {
  const suite = { name: 'keyturn', version: '0', sha256: '' };
  const takenAt = new Date(startedAtMs).toISOString();
  const scenarios = scenariosJudged(verdicts);
  return { suite, documents: {}, target: { kind: 'reference' }, scenarios, takenAt, losses };
}

function findingOf(verdict: Verdict): readonly Finding[] {
  const { rule, resource, kind } = verdict;
  if (kind === 'holds' || kind === 'not-applicable') return [];
  const because = kind === 'broken' ? verdict.branch : verdict.reason;
  const steps = kind === 'broken' ? verdict.counterexample?.steps : undefined;
  return [{ kind, rule: rule.id, resource: resource.id, level: rule.level, because, ...(steps && { steps }) }];
}

function crashOf({ property, resources, crash }: Attempt): readonly Finding[] {
  if (crash === undefined) return [];
  return [{ kind: 'crashed', rule: property.id, resource: resources[0]?.id ?? '', level: 'MUST', because: crash }];
}
