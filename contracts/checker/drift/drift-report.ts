/** What changed, in the documents or in the behaviour: the one input of the console, Markdown, JSON and SARIF reports. */
export interface DriftReport {
  readonly schemaVersion: 1;
  readonly suite: { readonly name: string; readonly version: string };
  readonly verdict: DriftVerdict;
  readonly sections: readonly DriftSection[];
}

/** `worse` where a finding of this weight is there, else `unknown` where something could not be compared. */
export type DriftVerdict = 'same' | 'worse' | 'unknown';

/** One comparison: a published document with ours, or one run with another. */
export interface DriftSection {
  readonly id: string;
  readonly title: string;
  /** The file of this repository that a finding calls into question. */
  readonly file?: string;
  /** What was compared with what: lines for a reader, and values for a program. */
  readonly facts: readonly DriftFact[];
  /** Why it could not be compared, in one sentence. */
  readonly failure?: string;
  readonly findings: readonly DriftFinding[];
}

export interface DriftFact {
  readonly name: string;
  readonly value: string;
}

/** `worse` turns the command red, `notice` is listed, `accepted` and `silent` are counted only. */
export type Weight = 'worse' | 'notice' | 'accepted' | 'silent';

export interface DriftFinding {
  /** A word of a closed vocabulary, such as `breaks-requests`. */
  readonly class: string;
  /** What happened, in a word such as `pattern-changed`. */
  readonly kind: string;
  readonly weight: Weight;
  /** The operations or steps that it shows in. */
  readonly where: readonly string[];
  /** JSON pointers into a document or a snapshot; at least one. */
  readonly at: readonly string[];
  /** One sentence without its full stop. */
  readonly says: string;
  /** The ids of the rules that rest on this place, the nearest first. */
  readonly rules: readonly string[];
  /** Why it is accepted. */
  readonly reason?: string;
}

/** Of all sections together. What is worse for certain counts more than what could not be told. */
export function driftVerdict(sections: readonly DriftSection[]): DriftVerdict {
  const isWorse = sections.some(({ findings }) => findings.some(({ weight }) => weight === 'worse'));
  if (isWorse) return 'worse';
  return sections.length === 0 || sections.some(({ failure }) => failure !== undefined) ? 'unknown' : 'same';
}

export const DRIFT_EXIT_CODES: Readonly<Record<DriftVerdict, number>> = { same: 0, worse: 1, unknown: 2 };
