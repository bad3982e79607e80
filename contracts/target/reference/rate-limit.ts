import type { Clock } from '../../evidence/clock.ts';
import { Refusal } from './refusal.ts';

export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

/** Counts requests in a sliding window. What is over the limit is refused unprocessed, and is not counted. */
export function createRateLimiter(limit: RateLimit | undefined, clock: Clock): () => void {
  let recent: readonly number[] = [];
  return () => {
    if (limit === undefined) return;
    const nowMs = clock.now();
    recent = recent.filter((ms) => ms > nowMs - limit.perMs);
    if (recent.length >= limit.requests) throw new Refusal('too-many-requests', 'Too many requests');
    recent = [...recent, nowMs];
  };
}
