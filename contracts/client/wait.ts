import type { Clock } from '../evidence/clock.ts';
import { type Exchange, isRefusal, isSuccess } from '../evidence/exchange.ts';

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
  /** The rules that were waited for in vain on this resource: one more wait would be as vain, so it is one attempt. */
  readonly vain?: Set<string>;
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
  const deadlineMs = startedAtMs + (parts.vain?.has(wait.rule) ? 0 : parts.waitTimeoutMs);
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const isLast = parts.clock.now() >= deadlineMs;
    const marked = mark(await wait.attempt(), wait, isLast);
    replaceLast(marked);
    if (isInVain(marked)) parts.vain?.add(wait.rule);
    if (marked.poll !== 'pending') {
      parts.onWait?.(wait.rule, parts.clock.now() - startedAtMs);
      return marked;
    }
    await parts.clock.sleep(Math.max(1, Math.min(pauseMs, deadlineMs - parts.clock.now())));
  }
}

// Where nobody answered, or only that it is too busy, the next wait may find out what this one could not.
function isInVain(marked: Exchange): boolean {
  return marked.poll === 'expired' && (isSuccess(marked) || isRefusal(marked));
}

function mark(exchange: Exchange, wait: Wait, isLast: boolean): Exchange {
  if (wait.wanted(exchange)) return { ...exchange, poll: 'settled' };
  return { ...exchange, poll: isLast ? 'expired' : 'pending' };
}
