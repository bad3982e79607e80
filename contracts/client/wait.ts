import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';

/** Something that becomes true after a while. */
export interface Wait {
  /** The rule that the wait is for; its seconds are recorded under this name. */
  readonly rule: string;
  attempt(): Promise<Exchange>;
  wanted(exchange: Exchange): boolean;
}

export interface WaitParts {
  readonly clock: Clock;
  readonly waitTimeoutMs: number;
  readonly onWait?: (rule: string, ms: number) => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5000;

/**
 * Attempts at growing intervals until the outcome is as wanted or the time is over, with a last attempt at the end of it.
 * `replaceLast` puts the mark of each attempt (`pending`, `settled`, `expired`) into the history.
 */
export async function waitFor(
  parts: WaitParts,
  wait: Wait,
  replaceLast: (marked: Exchange) => void,
): Promise<Exchange> {
  const startedAtMs = parts.clock.now();
  const deadlineMs = startedAtMs + parts.waitTimeoutMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const isLast = parts.clock.now() >= deadlineMs;
    const marked = mark(await wait.attempt(), wait, isLast);
    replaceLast(marked);
    if (marked.poll !== 'pending') {
      parts.onWait?.(wait.rule, parts.clock.now() - startedAtMs);
      return marked;
    }
    await parts.clock.sleep(Math.max(1, Math.min(pauseMs, deadlineMs - parts.clock.now())));
  }
}

function mark(exchange: Exchange, wait: Wait, isLast: boolean): Exchange {
  if (wait.wanted(exchange)) return { ...exchange, poll: 'settled' };
  return { ...exchange, poll: isLast ? 'expired' : 'pending' };
}
