import { textField } from './answers.ts';
import { type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import { grouped } from './grouped.ts';
import type { History } from './history.ts';
import { between, countBefore } from './in-order.ts';
import { oncePer } from './once-per.ts';
import { isSentByOwner, isTimely } from './owners-request.ts';
import { formField } from './requests.ts';
import { type Shown, shownIn, sidOf } from './shown.ts';

/** An instance as an answer to its owner shows it. */
export interface Sighting extends Shown {
  /** The SID that was asked for, which need not be the one that is shown. */
  readonly sid: string;
}

/** What the owner's creations, fetches, lists and updates showed, in order. */
export const sightingsIn = oncePer((history: History): readonly Sighting[] =>
  shownIn(history).flatMap((shown) => {
    const sid = shown.exchange.sid ?? sidOf(shown);
    return sid !== undefined && isReliable(shown.exchange) ? [{ ...shown, sid }] : [];
  }),
);

/** Those of them that are of one instance. */
export const sightingsOf = grouped(sightingsIn, (it) => it.sid);

/** A fetch of an instance, with its place in the history. */
export interface Fetched {
  readonly number: number;
  readonly seen: Sighting;
}

/** The fetches of one instance, in order. */
export const fetchesOf = grouped<Fetched, string | undefined>(
  (history) => {
    const fetched = sightingsIn(history).filter(({ exchange }) => exchange.step === 'fetch');
    return fetched.map((seen) => ({ number: seen.exchange.number, seen }));
  },
  ({ seen }) => seen.sid,
);

/** Whether nothing can have changed an instance between two answers, the later one's own request included. */
export function isUnchanged(history: History, earlier: Sighting, later: Sighting): boolean {
  const [from, to] = [earlier.exchange.number, later.exchange.number];
  return between(changesOf(history, earlier.sid), from, to + 1).length === 0;
}

/** Whether nothing can have changed an instance after an answer and before a request was sent. */
export function isUntouched(history: History, seen: Sighting, until: Exchange): boolean {
  const { number } = seen.exchange;
  return between(changesOf(history, seen.sid), number, until.number).length === 0;
}

/** The last request of the owner's that surely set this field of an instance, when an answer shows it. */
export function lastWord(history: History, seen: Sighting, field: string): Exchange | undefined {
  const changes = changesOf(history, seen.sid);
  const before = changes.slice(0, countBefore(changes, seen.exchange.number));
  const telling = before.findLast((it) => !isSureUpdate(it) || formField(it, field) !== undefined);
  return telling !== undefined && isSureUpdate(telling) ? telling : undefined;
}

/** Whether an update surely took place, as its owner meant it. */
export function isSureUpdate(exchange: Exchange): boolean {
  return exchange.step === 'update' && isSuccess(exchange) && isTimely(exchange);
}

// Whatever was not plainly refused may have changed it: a lost request, or one of somebody else's that was accepted.
const changesOf = grouped(({ exchanges }) => exchanges.filter(mayHaveWorked), changedSid);

function changedSid(exchange: Exchange): string | undefined {
  if (exchange.step === 'create') return isSuccess(exchange) ? textField(exchange, 'sid') : undefined;
  return exchange.step === 'update' || exchange.step === 'delete' ? exchange.sid : undefined;
}

// What a creation made is there, even where it should have been refused.
function isReliable(exchange: Exchange): boolean {
  return isTimely(exchange) || (exchange.step === 'create' && isSentByOwner(exchange));
}
