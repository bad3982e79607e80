import type { Transport } from '../client/http.ts';
import type { Outcome, SentRequest } from '../evidence/exchange.ts';

const MOST_LOST_IN_A_ROW = 3;
const MOST_TIME_OUTS = 12;

/** A transport that sends nothing more to where nobody answers: hundreds of time-outs in a row would take an hour. */
export interface Contact {
  /** Throws `LostContact` in place of sending a request that nobody would answer. */
  readonly send: Transport;
  /** Why nothing more is sent to the origin of this address; undefined where it is, or where there is none. */
  lossAt(address: string | undefined): string | undefined;
  losses(): readonly string[];
  /** How many requests were really sent. */
  requests(): number;
}

class LostContact extends Error {}

interface Line {
  readonly origin: string;
  lostInARow: number;
  lostMs: number;
  lastRead?: SentRequest;
  loss?: string;
}

/** Watches what is lost on the way to each origin. */
export function watchContact(transport: Transport, timeoutMs: number): Contact {
  const lines = new Map<string, Line>();
  const { send, count } = counted(transport);
  return {
    async send(request) {
      const { origin } = new URL(request.url);
      const line = lines.get(origin) ?? { origin, lostInARow: 0, lostMs: 0 };
      lines.set(origin, line);
      if (line.loss !== undefined) throw new LostContact(line.loss);
      const startedAt = performance.now();
      const outcome = await send(request);
      if (outcome.kind === 'answered') noteAnswer(line, request);
      else await noteLoss(line, outcome.reason, performance.now() - startedAt);
      return outcome;
    },
    lossAt: (address) => address && lines.get(new URL(address).origin)?.loss,
    losses: () => [...lines.values()].flatMap((it) => it.loss ?? []),
    requests: count,
  };

  async function noteLoss(line: Line, reason: string, ms: number): Promise<void> {
    line.lostInARow += 1;
    line.lostMs += ms;
    const isTooLong = line.lostMs > MOST_TIME_OUTS * timeoutMs;
    if (!isTooLong && line.lostInARow % MOST_LOST_IN_A_ROW !== 0) return;
    const last = await askAgain(line);
    const isGone = last?.kind !== 'answered';
    // That one operation answers nothing is a fault of its own, but it must not cost an hour.
    const what = isGone ? 'stopped answering' : 'left too many requests without an answer';
    // The last request tells best: one on a connection that was open still only tells that this was closed.
    const why = isGone ? (last?.reason ?? reason) : reason;
    if (isGone || isTooLong) line.loss = `the target at ${line.origin} ${what} (${why})`;
  }

  // A server may hang up on a few odd requests in a row and be well, so it is asked something that it has answered.
  async function askAgain({ lastRead }: Line): Promise<Outcome | undefined> {
    return lastRead && send(lastRead);
  }
}

function counted(transport: Transport): { readonly send: Transport; readonly count: () => number } {
  let sent = 0;
  return {
    count: () => sent,
    send(request) {
      sent += 1;
      return transport(request);
    },
  };
}

/** Runs something to its end, or until the contact is lost. */
export async function untilLost(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof LostContact)) throw error;
  }
}

function noteAnswer(line: Line, request: SentRequest): void {
  line.lostInARow = 0;
  if (request.method === 'GET') line.lastRead = request;
}
