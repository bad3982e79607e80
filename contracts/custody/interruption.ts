import type { Clock } from '../evidence/clock.ts';

/** Ends what a run does, so that it can clean up. */
export interface Interruption {
  /** Ends it, for this reason; only the first one counts. */
  stop(reason: string): void;
  /** Why it was ended; undefined while it goes on. */
  reason(): string | undefined;
  /** A clock whose sleeps end when the run is ended. */
  clock(clock: Clock): Clock;
}

/** An interruption that has not happened. */
export function createInterruption(): Interruption {
  const stopped = Promise.withResolvers<void>();
  let why: string | undefined;
  return {
    stop(reason) {
      why ??= reason;
      stopped.resolve();
    },
    reason: () => why,
    clock: (clock) => ({
      now: () => clock.now(),
      // What cleans up afterwards sleeps as long as it means to.
      sleep: (ms) => (why === undefined ? Promise.race([clock.sleep(ms), stopped.promise]) : clock.sleep(ms)),
    }),
  };
}
