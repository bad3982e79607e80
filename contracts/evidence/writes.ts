import { type Exchange, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { between, countBefore } from './in-order.ts';
import { oncePer } from './once-per.ts';
import { isSentByOwner } from './owners-request.ts';
import { pathOf } from './requests.ts';

/** A request that was meant to make, change or delete something, and that may have reached the server. */
export interface Write {
  readonly number: number;
  readonly exchange: Exchange;
  /** The instance that its path names; undefined where it names none. */
  readonly sid: string | undefined;
}

/** All writes of a history, in order; those with a method that no document has are among them. */
export const writesIn = oncePer((history: History): readonly Write[] =>
  history.exchanges
    .filter(isWrite)
    .map((exchange) => ({ number: exchange.number, exchange, sid: sidIn(exchange, history) })),
);

/** Those of them that name one instance, or none. */
export const writesTo = grouped(writesIn, (it) => it.sid);

/** What is known of one request as a write; undefined where it is none. */
export function writeOf(history: History, { number }: Exchange): Write | undefined {
  const found = writesIn(history)[countBefore(writesIn(history), number)];
  return found?.number === number ? found : undefined;
}

/** What came after one exchange and before another, by their numbers. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether each write in a span was plainly refused. */
export function isQuiet(history: History, span: Span): boolean {
  return hasNone(changesIn(history), span);
}

/** Whether each write to one instance in a span was. */
export function isQuietFor(history: History, sid: string | undefined, span: Span): boolean {
  return hasNone(changesTo(history, sid), span);
}

/** Whether what changed in a span can be laid at the door of a refused write in it, where nothing but refused writes came. */
export type Blame = (history: History, refused: Write, span: Span) => boolean;

/** Whether it is the only write in a span to what it names, or the only one that names nothing. */
export const isAlone: Blame = (history, refused, { from, to }) =>
  between(writesTo(history, refused.sid), from, to).length === 1;

/** Whether all such writes in a span were sent by the same. */
export const isAmongItsOwn: Blame = (history, { exchange, sid }, { from, to }) =>
  between(writesTo(history, sid), from, to).every((it) => isSameSender(it.exchange, exchange));

function hasNone(writes: readonly Write[], { from, to }: Span): boolean {
  return countBefore(writes, to) <= countBefore(writes, from + 1);
}

const changesIn = oncePer((history: History) => writesIn(history).filter(({ exchange }) => mayHaveWorked(exchange)));

const changesTo = grouped(changesIn, (it) => it.sid);

function isWrite({ step, request: { method }, outcome }: Exchange): boolean {
  if (outcome.kind === 'refused') return false;
  const isStrayWrite = step === 'stray' && !['GET', 'HEAD', 'OPTIONS'].includes(method);
  return step === 'create' || step === 'update' || step === 'delete' || isStrayWrite;
}

// A request that no document has names an instance in its path alone.
function sidIn(exchange: Exchange, { resource: { sidPrefix } }: History): string | undefined {
  if (exchange.step !== 'stray') return exchange.sid;
  const last = pathOf(exchange)?.split('/').at(-1) ?? '';
  return sidPrefix !== undefined && last.startsWith(sidPrefix) ? last : undefined;
}

function isSameSender(one: Exchange, other: Exchange): boolean {
  return one.actor === other.actor || (isSentByOwner(one) && isSentByOwner(other));
}
