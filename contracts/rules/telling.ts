import { type Exchange, isDenied, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isTimely } from '../evidence/owners-request.ts';

/**
 * Whether an answer to the owner says something of what was asked for. One that refuses the owner does only where its
 * credentials are accepted again later, because a token may have died meanwhile.
 */
export function isTelling(exchange: Exchange, history: History): boolean {
  if (isSuccess(exchange)) return true;
  return isRefusal(exchange) && (!isDenied(exchange) || isAcceptedLater(exchange, history));
}

function isAcceptedLater(denied: Exchange, history: History): boolean {
  return history.answeredAfter(denied).some((it) => isSuccess(it) && isTimely(it) && it.actor === denied.actor);
}
