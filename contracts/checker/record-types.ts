import type { ActorName, Outcome, Step } from '../evidence/exchange.ts';
import type { RedactedMessage } from '../evidence/redact.ts';
import type { Profile, ScenarioId } from '../evidence/vocabulary.ts';
import type { Level } from '../rules/rule.ts';
import type { Verdict } from './verdict.ts';

/** What a run leaves behind: the one input of every report. `run-record.schema.json` says the same to other tools. */
export interface RunRecord {
  readonly schemaVersion: 1;
  /** Tells this run's record from a stale one. */
  readonly runId: string;
  readonly suite: { readonly name: string; readonly version: string };
  readonly target: {
    readonly kind: string;
    readonly addresses: Readonly<Record<string, string>>;
    readonly capabilities: readonly string[];
  };
  readonly selection: Selection;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Requests of fixed scenarios. */
  readonly requests: number;
  readonly generatedRequests: number;
  readonly seed: string;
  readonly verdicts: readonly RecordedVerdict[];
  /** What became of plans that were made up; absent where there were none. */
  readonly properties?: readonly RecordedProperty[];
  /** What was judged, where that is a client library and no target. */
  readonly sdk?: RecordedSdk;
  /** Those that a verdict cites, redacted. */
  readonly exchanges: readonly RecordedExchange[];
  readonly waits: readonly { readonly rule: string; readonly seconds: number }[];
  readonly totals: {
    readonly holds: number;
    readonly broken: number;
    readonly inconclusive: number;
    readonly crashed: number;
    readonly notApplicable: number;
  };
}

/** What of the suite a run was asked to judge, and how severely. */
export interface Selection {
  readonly profiles: readonly Profile[];
  readonly resources: readonly string[];
  readonly strict: boolean;
  readonly allowUnjudged: readonly Profile[];
  /** What the suite could have judged and the filters of the run kept it from; absent in records that do not know. */
  readonly leftOut?: readonly LeftOut[];
}

/** A rule on a resource that was not asked for. */
export type LeftOut = Pick<RecordedVerdict, 'rule' | 'level' | 'profile' | 'resource'>;

export interface RecordedVerdict {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly profile: Profile;
  readonly resource: string;
  readonly kind: Verdict['kind'];
  readonly reason?: string;
  readonly branch?: string;
  readonly expected?: string;
  readonly observed?: string;
  readonly sources: readonly RecordedSource[];
  /** Numbers of exchanges. */
  readonly evidence: readonly number[];
  readonly scenario?: ScenarioId;
  readonly origin: 'scenario' | 'generated' | 'recording';
  readonly seed?: string;
  readonly steps?: readonly string[];
  /** The property that a generated plan was for. */
  readonly property?: string;
  /** What `REPLAY` is set to, so that the generated plan is carried out again. */
  readonly replay?: string;
  /** A shell script that repeats the generated plan, with credentials from the environment. */
  readonly script?: string;
}

/** A property on one subject: the resources that its plans are about. */
export interface RecordedProperty {
  readonly property: string;
  readonly resources: readonly string[];
  readonly kind: 'holds' | 'broken' | 'inconclusive' | 'crashed';
  readonly reason?: string;
  readonly plans: number;
  readonly requests: number;
  /** The rules that its plans broke, and no scenario. */
  readonly rules: readonly string[];
}

export interface RecordedSource {
  readonly document: string;
  readonly title: string;
  readonly address: string;
  readonly at?: string;
}

export interface RecordedExchange {
  readonly number: number;
  readonly scenario: ScenarioId;
  readonly step: Step;
  readonly actor: ActorName;
  readonly kind: Outcome['kind'];
  readonly method: string;
  readonly url: string;
  readonly status?: number;
  /** Why there was no answer. */
  readonly reason?: string;
  readonly request: RedactedMessage;
  readonly response?: RedactedMessage;
  readonly ms: number;
  /** What a client library made of it. */
  readonly call?: string;
  /** A shell line that repeats it, with credentials from the environment. */
  readonly curl: string;
}

export interface RecordedSdk {
  readonly name: string;
  readonly version: string;
  readonly coverage: RecordedCoverage;
  readonly oddAnswers: readonly RecordedOddAnswer[];
}

export interface RecordedCoverage {
  readonly offered: number;
  readonly of: number;
  /** Operations that it does not offer. */
  readonly missing: readonly string[];
  /** Documented fields that it was asked for and did not send, as `Operation: Field`. */
  readonly missingFields: readonly string[];
  /** Fields that it sends when asked, and that no document has. */
  readonly beyond: readonly string[];
}

/** What became of one odd answer on one resource. */
export interface RecordedOddAnswer {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly resource: string;
  readonly kind: Verdict['kind'];
  readonly reason?: string;
  readonly branch?: string;
  readonly expected?: string;
  readonly observed?: string;
  /** Numbers of exchanges. */
  readonly evidence: readonly number[];
}
