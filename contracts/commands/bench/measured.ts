/** What a part of the benchmark found. */
export interface Measured {
  readonly figures: unknown;
  /** For a reader at a terminal. */
  readonly text: string;
  /** What did not work. */
  readonly problems: readonly string[];
}
