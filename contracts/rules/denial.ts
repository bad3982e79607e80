import { type Answered, type Exchange, isAnswered, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isTimely } from '../evidence/owners-request.ts';

/** Whether an answer refuses the one who asks, and not what was asked. */
export function isDenied(exchange: Exchange): boolean {
  return isAnswered(exchange) && (exchange.outcome.status === 401 || exchange.outcome.status === 403);
}

/** The owner's request for the same operation on the same instance that was accepted. */
export function acceptedForOwner(history: History, attempt: Exchange): Answered | undefined {
  return history
    .answered(attempt.step)
    .find((it) => isSuccess(it) && isTimely(it) && it.sid === attempt.sid && isSameOperation(it, attempt));
}

/** Whether two requests are for the same operation. */
export function isSameOperation(one: Exchange, other: Exchange): boolean {
  return one.operation?.operationId === other.operation?.operationId;
}
