/** Where time comes from: the system's clock in a run, an injected one where nothing may wait. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves when `ms` milliseconds have passed on this clock. */
  sleep(ms: number): Promise<void>;
}
