import type { Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { formField } from '../evidence/requests.ts';
import {
  isSureUpdate,
  isUnchanged,
  isUntouched,
  type Sighting,
  sightingsIn,
  sightingsOf,
} from '../evidence/sightings.ts';

/** What an instance was before an update of it, and what one answer showed afterwards: that to the update, or a fetch. */
export interface Updated {
  readonly before: Sighting;
  readonly update: Sighting;
  readonly after: Sighting;
}

/**
 * All views of an instance after each accepted update of it, as long as nothing else can have changed it. Where it
 * can be, a fetch is held against a fetch and the answer to a write against such an answer: one kind may always be wrong.
 */
export function updatedIn(history: History, isWanted: (update: Exchange) => boolean): readonly Updated[] {
  return sightingsIn(history)
    .filter(({ exchange, isItem }) => !isItem && isSureUpdate(exchange) && isWanted(exchange))
    .flatMap((update) => {
      const own = sightingsOf(history, update.sid).filter(({ isItem }) => !isItem);
      const later = own.filter(
        (it) => it.exchange.number >= update.exchange.number && isUnchanged(history, update, it),
      );
      return later.flatMap((after) => {
        const earlier = own.filter((it) => isBefore(it, update) && isUntouched(history, it, update.exchange));
        const before = earlier.findLast((it) => isLike(it, after)) ?? earlier.at(-1);
        return before === undefined ? [] : [{ before, update, after }];
      });
    });
}

function isBefore(one: Sighting, other: Sighting): boolean {
  return one.exchange.number < other.exchange.number;
}

function isLike(one: Sighting, other: Sighting): boolean {
  return (one.exchange.step === 'fetch') === (other.exchange.step === 'fetch');
}

/** Whether a request sends at least one of the fields that an update may set. */
export function sendsSomething(exchange: Exchange): boolean {
  return ['FriendlyName', 'Policy'].some((field) => formField(exchange, field) !== undefined);
}

/** The exchanges behind a view before and a view after an update. */
export function citedBy({ before, update, after }: Updated): [Exchange, Exchange, Exchange] {
  return [before.exchange, update.exchange, after.exchange];
}
