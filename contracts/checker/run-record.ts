import { publicDocument } from '../../specs/sources.ts';
import { callText } from '../evidence/call-in-words.ts';
import { curlLine } from '../evidence/curl.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { redactedAnswer, redactedRequest } from '../evidence/redact.ts';
import type { SecretRegistry } from '../evidence/secrets.ts';
import type { Rule } from '../rules/rule.ts';
import { citedEvidence } from './cited-evidence.ts';
import type {
  RecordedExchange,
  RecordedOddAnswer,
  RecordedSdk,
  RecordedSource,
  RecordedVerdict,
  RunRecord,
} from './record-types.ts';
import { reproScript } from './repro-script.ts';
import type { BrokenVerdict, Verdict } from './verdict.ts';

type RecordedAsIs = 'runId' | 'suite' | 'target' | 'selection' | 'seed' | 'waits' | 'generatedRequests' | 'properties';

export interface RecordParts extends Pick<RunRecord, RecordedAsIs> {
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly requests: number;
  readonly verdicts: readonly Verdict[];
  readonly secrets: SecretRegistry;
  readonly sdk?: SdkParts;
}

/** What a run on a client library has beside its verdicts. */
export interface SdkParts {
  readonly about: Omit<RecordedSdk, 'oddAnswers'>;
  readonly odd: readonly SdkOddAnswer[];
}

interface SdkOddAnswer {
  readonly odd: Pick<RecordedOddAnswer, 'id' | 'title' | 'rule'>;
  readonly verdict: Verdict;
}

/** Everything that a report may know of a run. No secret is in it: they are taken out here, where they are known. */
export function runRecordOf({ verdicts, secrets, startedAtMs, sdk, ...rest }: RecordParts): RunRecord {
  const cited = verdicts.map((verdict) => ({ verdict, evidence: citedEvidence(verdict) }));
  const oddly = (sdk?.odd ?? []).map((it) => ({ ...it, evidence: citedEvidence(it.verdict) }));
  const exchanges = new Map(
    [...cited, ...oddly].flatMap(({ evidence }) => evidence.map((it) => [it.number, it] as const)),
  );
  const inOrder = [...exchanges.values()].toSorted((a, b) => a.number - b.number);
  return {
    schemaVersion: 1,
    ...rest,
    startedAt: new Date(startedAtMs).toISOString(),
    ...(sdk && { sdk: { ...sdk.about, oddAnswers: oddly.map((it) => recordedOddAnswer(it, secrets)) } }),
    totals: totalsOf(verdicts),
    verdicts: cited.map(({ verdict, evidence }) =>
      recordedVerdict(verdict, evidence, { secrets, addresses: rest.target.addresses }),
    ),
    exchanges: inOrder.map((it) => recordedExchange(it, secrets)),
  };
}

function totalsOf(verdicts: readonly Verdict[]): RunRecord['totals'] {
  const count = (kind: Verdict['kind']) => verdicts.filter((it) => it.kind === kind).length;
  return {
    holds: count('holds'),
    broken: count('broken'),
    inconclusive: count('inconclusive'),
    crashed: count('crashed'),
    notApplicable: count('not-applicable'),
  };
}

interface Recording {
  readonly secrets: SecretRegistry;
  readonly addresses: Readonly<Record<string, string>>;
}

function recordedVerdict(verdict: Verdict, evidence: readonly Exchange[], recording: Recording): RecordedVerdict {
  const { secrets } = recording;
  const { rule, resource, kind } = verdict;
  return {
    rule: rule.id,
    title: rule.title,
    level: rule.level,
    profile: rule.profile,
    resource: resource.id,
    kind,
    ...('reason' in verdict && { reason: secrets.redact(verdict.reason) }),
    ...(verdict.kind === 'broken' && {
      branch: verdict.branch,
      expected: secrets.redact(verdict.expected),
      observed: secrets.redact(verdict.observed),
    }),
    sources: sourcesOf(rule, verdict),
    evidence: evidence.map((it) => it.number),
    ...('scenario' in verdict && { scenario: verdict.scenario }),
    origin: 'scenario' in verdict && verdict.scenario === 'recorded' ? 'recording' : 'scenario',
    ...('counterexample' in verdict && generatedBy(verdict, recording)),
  };
}

function generatedBy(verdict: BrokenVerdict, { secrets, addresses }: Recording): Partial<RecordedVerdict> {
  if (verdict.counterexample === undefined) return {};
  const { property, seed, steps, replay } = verdict.counterexample;
  const told = steps.map((it) => secrets.redact(it));
  return {
    origin: 'generated',
    seed,
    steps: told,
    property,
    replay,
    script: reproScript(verdict, { secrets, addresses }),
  };
}

function sourcesOf(rule: Rule, { resource }: Verdict): readonly RecordedSource[] {
  const own = rule.sources.filter((it) => it.resource === resource);
  return own.map(({ document, at }) => {
    const { id, title, address } = publicDocument(document);
    return { document: id, title, address, ...(at !== undefined && { at }) };
  });
}

function recordedExchange(exchange: Exchange, secrets: SecretRegistry): RecordedExchange {
  const { number, scenario, step, actor, outcome, request, ms } = exchange;
  const response = redactedAnswer(exchange, secrets);
  return {
    number,
    scenario,
    step,
    actor,
    kind: outcome.kind,
    method: request.method,
    url: secrets.redact(request.url),
    ...(outcome.kind === 'answered' ? { status: outcome.status } : { reason: outcome.reason }),
    request: redactedRequest(exchange, secrets),
    ...(response && { response }),
    ms,
    ...(exchange.call && { call: callText(exchange.call, secrets) }),
    curl: curlLine(exchange, secrets),
  };
}

type CitedOddAnswer = SdkOddAnswer & { readonly evidence: readonly Exchange[] };

function recordedOddAnswer({ odd, verdict, evidence }: CitedOddAnswer, secrets: SecretRegistry): RecordedOddAnswer {
  const { id, title, rule } = odd;
  return {
    id,
    title,
    rule,
    resource: verdict.resource.id,
    kind: verdict.kind,
    ...('reason' in verdict && { reason: secrets.redact(verdict.reason) }),
    ...(verdict.kind === 'broken' && {
      branch: verdict.branch,
      expected: secrets.redact(verdict.expected),
      observed: secrets.redact(verdict.observed),
    }),
    evidence: evidence.map((it) => it.number),
  };
}
