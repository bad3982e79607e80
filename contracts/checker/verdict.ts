import type { Resource } from '../../specs/catalogue.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Rule } from '../rules/rule.ts';

/** What a run says of one rule on one resource. */
export type Verdict = Judged | Unjudged;

interface About {
  readonly rule: Rule;
  readonly resource: Resource;
}

export type Judged = Held | BrokenVerdict;

export interface Held extends About {
  readonly kind: 'holds';
  readonly scenario: ScenarioId;
  readonly evidence: readonly Exchange[];
}

export interface BrokenVerdict extends About {
  readonly kind: 'broken';
  readonly branch: string;
  readonly expected: string;
  readonly observed: string;
  readonly scenario: ScenarioId;
  readonly evidence: readonly Exchange[];
  /** Where a generated plan broke it. */
  readonly counterexample?: Counterexample;
}

/** The smallest plan that was found to break a rule. */
export interface Counterexample {
  readonly property: string;
  readonly seed: string;
  /** What `REPLAY` is set to, so that this plan alone is carried out. */
  readonly replay: string;
  /** Its steps in words. */
  readonly steps: readonly string[];
  /** All its requests, in their order. */
  readonly exchanges: readonly Exchange[];
}

export interface Unjudged extends About {
  /** `crashed` is a fault of the suite's own. */
  readonly kind: 'inconclusive' | 'crashed' | 'not-applicable';
  readonly reason: string;
}
