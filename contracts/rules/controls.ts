import { type Answered, type Exchange, isSameOperation } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isTimely } from '../evidence/owners-request.ts';

/** The owner's request for the same operation on the same instance that was accepted. */
export function acceptedForOwner(history: History, attempt: Exchange): Answered | undefined {
  return history
    .succeeded(attempt.step)
    .find((it) => isTimely(it) && it.sid === attempt.sid && isSameOperation(it, attempt));
}

/** The first time that the operation of a refused request was accepted, which shows that it is there at all. */
export function acceptedTwin(history: History, refused: Exchange): Answered | undefined {
  return history.succeeded().find((it) => isSameOperation(it, refused));
}
