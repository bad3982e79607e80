import type { Transport } from '../client/http.ts';
import type { Clock } from '../evidence/clock.ts';

/** A transport that counts what it sends, and leaves time between one request and the next. */
export interface PacedTransport {
  readonly send: Transport;
  readonly sent: () => number;
}

/** Sends at most so many requests a second, evenly. */
export function paced(transport: Transport, clock: Clock, requestsPerSecond: number): PacedTransport {
  const gapMs = 1000 / requestsPerSecond;
  let count = 0;
  let nextMs = 0;
  return {
    sent: () => count,
    async send(request) {
      const nowMs = clock.now();
      const pauseMs = nextMs - nowMs;
      nextMs = Math.max(nowMs, nextMs) + gapMs;
      if (pauseMs > 0) await clock.sleep(Math.min(pauseMs, gapMs));
      count += 1;
      return transport(request);
    },
  };
}
