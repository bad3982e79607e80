import type { Clock } from '../../../evidence/clock.ts';

export interface StillClock extends Clock {
  advance(ms: number): void;
}

/** A clock that moves only when it is told to, or slept on. */
export function stillClock(startMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678)): StillClock {
  let nowMs = startMs;
  const advance = (ms: number) => {
    nowMs += ms;
  };
  return {
    now: () => nowMs,
    advance,
    async sleep(ms) {
      advance(ms);
    },
  };
}
