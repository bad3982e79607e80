import type { Resource } from '../../../specs/catalogue.ts';
import { type CheckParts, check, type ScenarioCrash } from '../../checker/check.ts';
import type { Verdict } from '../../checker/verdict.ts';
import type { Sdk } from '../../client/sdk/sdk.ts';
import { tapNetwork } from '../../client/sdk/wiretap.ts';
import type { History } from '../../evidence/history.ts';
import { createSecretRegistry, type SecretRegistry } from '../../evidence/secrets.ts';
import type { Rule } from '../../rules/rule.ts';
import { sdkRules } from '../../rules/sdk-rules.ts';
import { oddAnswers } from '../../target/odd/index.ts';
import type { OddAnswer } from '../../target/odd/odd-answer.ts';
import { coverageOf, type SdkCoverage } from './coverage.ts';
import { observeOdd, observeOrdinary, type SdkObserver, sdkResources } from './observe-sdk.ts';

/** What a client library did, and what the rules say of it. */
export interface SdkResult {
  readonly verdicts: readonly Verdict[];
  /** The same rules by what it did with a server that answers as it should. */
  readonly ordinary: readonly Verdict[];
  readonly odd: readonly OddVerdict[];
  readonly coverage: SdkCoverage;
  readonly requests: number;
  readonly secrets: SecretRegistry;
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/** What became of one odd answer on one resource. */
export interface OddVerdict {
  readonly odd: OddAnswer;
  readonly verdict: Verdict;
  /** What else was found on the way. */
  readonly others: readonly Verdict[];
}

/** What of the suite a library is judged by; all, where nothing is said. */
export interface SdkSelection {
  readonly rules?: readonly Rule[];
  readonly odd?: readonly OddAnswer[];
  readonly resources?: readonly Resource[];
}

/** Judges a client library by all that it does, on servers of its own in this process. Takes some seconds. */
export async function judgeSdk(sdk: Sdk, selection: SdkSelection = {}): Promise<SdkResult> {
  const { rules = sdkRules, odd: chosen = oddAnswers, resources = sdkResources } = selection;
  const startedAtMs = Date.now();
  const startedAt = performance.now();
  const wiretap = tapNetwork();
  const secrets = createSecretRegistry();
  const observer: SdkObserver = { sdk, wiretap, secrets, resources, count: { exchanges: 0 } };
  try {
    const { odd, histories, crashes } = await observeAll(observer, chosen);
    const ordinaryHistories = histories.filter((it) => it.scenario !== 'odd-answers');
    const coverage = await coverageOf(observer);
    const verdicts = check({ ...JUDGING, rules, resources, histories, crashes });
    const ordinary = check({ ...JUDGING, rules, resources, histories: ordinaryHistories, crashes });
    const durationMs = performance.now() - startedAt;
    return { verdicts, ordinary, odd, coverage, requests: observer.count.exchanges, secrets, startedAtMs, durationMs };
  } finally {
    wiretap.close();
  }
}

const JUDGING: Pick<CheckParts, 'conditions' | 'notApplicable'> = {
  conditions: { live: false, propagationTimeoutMs: 0, origins: [] },
  notApplicable: () => undefined,
};

async function observeAll(observer: SdkObserver, chosen: readonly OddAnswer[]) {
  const ordinary = await observeOrdinary(observer);
  const histories: History[] = [...ordinary.histories];
  const crashes: ScenarioCrash[] = [...ordinary.crashes];
  const odd: OddVerdict[] = [];
  for (const it of chosen) {
    const observed = await observeOdd(it, observer);
    histories.push(...observed.histories);
    crashes.push(...observed.crashes);
    const resources = observer.resources.filter(({ id }) => it.resources.includes(id));
    odd.push(...resources.map((resource) => oddVerdict(it, resource, observed)));
  }
  return { odd, histories, crashes };
}

type Observed = { readonly histories: readonly History[]; readonly crashes: readonly ScenarioCrash[] };

function oddVerdict(odd: OddAnswer, resource: Resource, { histories, crashes }: Observed): OddVerdict {
  const own = histories.filter((it) => it.resource === resource);
  const judged = (rules: readonly Rule[]) =>
    check({ ...JUDGING, rules: rules.map(uncovered), resources: [resource], histories: own, crashes });
  const rule = sdkRules.find((it) => it.id === odd.rule);
  const [verdict] = rule ? judged([rule]) : [];
  if (verdict === undefined)
    throw new Error(`The odd answer ${odd.id} names a rule that does not judge ${resource.id}.`);
  const others = judged(sdkRules.filter((it) => it !== rule));
  return { odd, verdict, others: others.filter(({ kind }) => kind === 'broken' || kind === 'crashed') };
}

// An odd answer shows one step or two, and that is all that is asked of it.
function uncovered(rule: Rule): Rule {
  return { ...rule, covers: [], scenario: 'odd-answers' };
}
