/**
 * How a target behaved in one run, without a single value of it: what two nights can be compared by. What a request was
 * answered with is told in forms ("a SID", "a date") and in relations ("what was sent as FriendlyName").
 */
export interface BehaviourSnapshot {
  readonly schemaVersion: 1;
  readonly suite: {
    readonly name: string;
    readonly version: string;
    /** Of all that decides what is sent and how it is read. */
    readonly sha256: string;
  };
  /** The SHA-256 of each of our own documents. */
  readonly documents: Readonly<Record<string, string>>;
  readonly target: { readonly kind: string };
  /** What the run was asked to do, whatever came of it. */
  readonly scenarios: readonly string[];
  /** ISO 8601. */
  readonly takenAt: string;
  /** Why the run ended early; a run that did is compared with nothing. */
  readonly losses: readonly string[];
  /** The median time of an operation in milliseconds, to one digit. */
  readonly times: Readonly<Record<string, number>>;
  /** By the place of a request in its scenario. */
  readonly steps: Readonly<Record<string, StepBehaviour>>;
}

export interface StepBehaviour {
  readonly operation: string;
  /** What the request had in it: method, path, and names of fields. */
  readonly asked: string;
  /** What is known of the answer, by what it is about: `status`, `header allow`, `/meta/page`. */
  readonly answered: Facts;
}

/** More than one fact where several requests or items share a place, in the order of the alphabet. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** Two runs to compare. */
export interface SnapshotPair {
  readonly before: BehaviourSnapshot;
  readonly after: BehaviourSnapshot;
}
