import type { Answered, Exchange } from '../../../evidence/exchange.ts';
import { instantOf } from './forms.ts';

/** Tells the dates of instances by what was said of them before. */
export interface DateBook {
  /** How a date lies to the request and to what the same field of the same instance was; undefined where it is no date. */
  relationOf(
    text: string,
    field: string,
    at: { readonly sid: string | undefined; readonly exchange: Answered },
  ): string | undefined;
  /** An instance may have been changed by this request. */
  noteChange(exchange: Exchange): void;
}

interface Entry {
  readonly instant: number;
  readonly sentAtMs: number;
  /** When the instance was changed since. */
  readonly changedAtMs?: number;
}

const NOW_MS = 5 * 60_000;
const TICK_MS = 1_000;

/** A book with no dates in it. */
export function createDateBook(): DateBook {
  const entries = new Map<string, Entry>();
  return {
    relationOf(text, field, { sid, exchange }) {
      const instant = instantOf(text);
      if (instant === undefined) return undefined;
      const key = `${sid ?? ''} ${field}`;
      const before = entries.get(key);
      entries.set(key, { instant, sentAtMs: exchange.sentAtMs });
      if (sid === undefined || before === undefined) return clockRelation(instant, exchange);
      return relation(before, instant);
    },
    noteChange({ step, sid, sentAtMs }) {
      if (sid === undefined || step === 'fetch' || step === 'list') return;
      for (const [key, entry] of entries) {
        if (key.startsWith(`${sid} `)) entries.set(key, { ...entry, changedAtMs: sentAtMs });
      }
    },
  };
}

function clockRelation(instant: number, { outcome, sentAtMs }: Answered): string {
  const now = instantOf((outcome.headers['date'] ?? '').replace(/GMT$/, '+0000')) ?? sentAtMs;
  if (Math.abs(instant - now) <= NOW_MS) return 'now';
  return instant < now ? 'long ago' : 'in the future';
}

// Dates have whole seconds: after a change within one, they may be the same or not.
function relation({ instant: before, changedAtMs, sentAtMs }: Entry, instant: number): string {
  if (instant < before) return 'earlier than before';
  if (changedAtMs !== undefined && changedAtMs - sentAtMs < TICK_MS) return UNCLEAR;
  return instant === before ? SAME : LATER;
}

const [SAME, LATER] = ['the same as before', 'later than before'];
const UNCLEAR = 'the same as before or later';

/** Whether two lists of facts say the same, or may: how near a date is to a change is a matter of how fast the run was. */
export function mayBeSame(some: readonly string[], others: readonly string[]): boolean {
  return meet(some, others) && meet(others, some);
}

function meet(facts: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others.flatMap(meanings));
  return facts.every((it) => meanings(it).some((meaning) => known.has(meaning)));
}

function meanings(fact: string): readonly string[] {
  if (!fact.endsWith(UNCLEAR)) return [fact];
  const form = fact.slice(0, -UNCLEAR.length);
  return [fact, `${form}${SAME}`, `${form}${LATER}`];
}
