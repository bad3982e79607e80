import { header } from '../evidence/answers.ts';
import type { Clock } from '../evidence/clock.ts';
import { type Exchange, isAnswered, isBusy } from '../evidence/exchange.ts';
import type { Client, RequestPlan } from './client.ts';

const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
// What a gateway says of a server that it cannot reach, which may have acted all the same.
const UNAVAILABLE = new Set([502, 503, 504]);

/**
 * A client for a server that is in use by others and behind a network: it sends again, at growing intervals or when
 * Retry-After says, what was answered 429, and what changes nothing when it is sent twice where it was answered 5xx or not at
 * all. A write is never repeated blindly. An answer that only says that the service is unavailable tells nothing of what was
 * done, so that it becomes an outcome that nobody knows.
 */
export function createPersistentClient(client: Client, clock: Clock): Client {
  return {
    requests: () => client.requests(),
    note: (seen) => client.note(seen),
    async send(plan) {
      let exchange = await client.send(plan);
      for (let attempt = 1; attempt < MOST_ATTEMPTS && isWorthRepeating(plan, exchange); attempt += 1) {
        await clock.sleep(pauseAfter(exchange, attempt));
        exchange = await client.send(plan);
      }
      return withoutUnavailability(exchange);
    },
  };
}

function isWorthRepeating({ method, step }: RequestPlan, exchange: Exchange): boolean {
  if (isBusy(exchange) || exchange.outcome.kind === 'refused') return true;
  const isHarmless = method === 'GET' || step === 'update';
  return isHarmless && (!isAnswered(exchange) || exchange.outcome.status >= 500);
}

function pauseAfter(exchange: Exchange, attempt: number): number {
  const seconds = Number((isAnswered(exchange) && header(exchange, 'retry-after')) || Number.NaN);
  const pauseMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : FIRST_PAUSE_MS * 2 ** (attempt - 1);
  return Math.min(pauseMs, LONGEST_PAUSE_MS);
}

function withoutUnavailability(exchange: Exchange): Exchange {
  if (!isAnswered(exchange) || !UNAVAILABLE.has(exchange.outcome.status)) return exchange;
  const reason = `it was answered ${exchange.outcome.status}, which says nothing of what was done`;
  return { ...exchange, outcome: { kind: 'unknown', reason } };
}
