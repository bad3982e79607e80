import { type Exchange, isSuccess, mayHaveWorked } from './exchange.ts';
import type { History } from './history.ts';
import { isSentByOwner, isTimely } from './owners-request.ts';
import { formField } from './requests.ts';
import { type Shown, shownIn, sidOf } from './shown.ts';
import { isCreationOf } from './whereabouts.ts';

/** An instance as an answer to its owner shows it. */
export interface Sighting extends Shown {
  /** The SID that was asked for, which need not be the one that is shown. */
  readonly sid: string;
}

/** What the owner's creations, fetches, lists and updates showed, in order. */
export function sightingsIn(history: History): readonly Sighting[] {
  return shownIn(history).flatMap((shown) => {
    const sid = shown.exchange.sid ?? sidOf(shown);
    return sid !== undefined && isReliable(shown.exchange) ? [{ ...shown, sid }] : [];
  });
}

/** Whether nothing can have changed an instance between two answers, the later one's own request included. */
export function isUnchanged(history: History, earlier: Sighting, later: Sighting): boolean {
  const [from, to] = [earlier.exchange.number, later.exchange.number];
  return changesOf(history, earlier.sid).every((it) => it.number <= from || it.number > to);
}

/** Whether nothing can have changed an instance after an answer and before a request was sent. */
export function isUntouched(history: History, seen: Sighting, until: Exchange): boolean {
  const { number } = seen.exchange;
  return changesOf(history, seen.sid).every((it) => it.number <= number || it.number >= until.number);
}

/** The last request of the owner's that surely set this field of an instance, when an answer shows it. */
export function lastWord(history: History, seen: Sighting, field: string): Exchange | undefined {
  const before = changesOf(history, seen.sid).filter((it) => it.number < seen.exchange.number);
  const telling = before.findLast((it) => !isSureUpdate(it) || formField(it, field) !== undefined);
  return telling !== undefined && isSureUpdate(telling) ? telling : undefined;
}

/** Whether an update surely took place, as its owner meant it. */
export function isSureUpdate(exchange: Exchange): boolean {
  return exchange.step === 'update' && isSuccess(exchange) && isTimely(exchange);
}

// Whatever was not plainly refused may have changed it: a lost request, or one of somebody else's that was accepted.
function changesOf(history: History, sid: string): readonly Exchange[] {
  return history.exchanges.filter((it) => mayChange(it, sid) && mayHaveWorked(it));
}

function mayChange(exchange: Exchange, sid: string): boolean {
  if (exchange.step === 'create') return isCreationOf(exchange, sid);
  return (exchange.step === 'update' || exchange.step === 'delete') && exchange.sid === sid;
}

// What a creation made is there, even where it should have been refused.
function isReliable(exchange: Exchange): boolean {
  return isTimely(exchange) || (exchange.step === 'create' && isSentByOwner(exchange));
}
