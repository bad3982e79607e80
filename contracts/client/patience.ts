import { header } from '../evidence/answers.ts';
import type { Clock } from '../evidence/clock.ts';
import { type Exchange, isAnswered, isBusy } from '../evidence/exchange.ts';
import type { Client } from './client.ts';

const MOST_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
// A server that answers 429 to everything is waited for this long in a whole run, and is then taken at its word.
const PATIENCE_MS = 20_000;

/**
 * A client that sends a request again when it is answered 429: such a request was never looked at, so that this is always
 * safe. It waits as long as Retry-After says, or longer each time, and for a bounded time in all.
 */
export function createPatientClient(client: Client, clock: Clock): Client {
  let patienceMs = PATIENCE_MS;
  return {
    requests: () => client.requests(),
    note: (seen) => client.note(seen),
    async send(plan) {
      let exchange = await client.send(plan);
      for (let attempt = 1; attempt < MOST_ATTEMPTS && isBusy(exchange) && patienceMs > 0; attempt += 1) {
        const pauseMs = Math.min(pauseAfter(exchange, attempt), patienceMs);
        patienceMs -= pauseMs;
        await clock.sleep(pauseMs);
        exchange = await client.send(plan);
      }
      return exchange;
    },
  };
}

function pauseAfter(exchange: Exchange, attempt: number): number {
  const seconds = Number((isAnswered(exchange) && header(exchange, 'retry-after')) || Number.NaN);
  const pauseMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : FIRST_PAUSE_MS * 2 ** (attempt - 1);
  return Math.min(pauseMs, LONGEST_PAUSE_MS);
}
