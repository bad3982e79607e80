import type { ResourceId } from '../../../specs/catalogue.ts';
import type { Respond } from '../reference/respond.ts';

/** An answer, or a question, that a client library must cope with. */
export interface OddAnswer {
  readonly id: string;
  /** What the library gets, or is asked for. */
  readonly title: string;
  /** The rule that says what becomes of it. */
  readonly rule: string;
  readonly resources: readonly ResourceId[];
  readonly asks?: OddQuestion;
  /** Wraps a healthy server, which is its own. */
  wrap(healthy: Respond): Respond;
}

/** What the library is asked for beside the plain life of a resource. */
export interface OddQuestion {
  /** The most items that a list is to return. */
  readonly limit?: number;
  readonly pageSize?: number;
  /** How long it is told to wait for an answer. */
  readonly timeoutMs?: number;
  /** Whether it is told to write down what it does. */
  readonly isVerbose?: true;
}
