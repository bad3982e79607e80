import { passwordSent, usernameSent } from '../evidence/credentials.ts';
import { type Answered, type Exchange, isBusy, isDenied, isRefusal } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { ownerOf } from '../evidence/tokens.ts';
import type { Conditions } from './rule.ts';

/** The answers to requests that carried this token of the owner's account, in their order. */
export function usesOf(history: History, token: string): readonly Answered[] {
  const owner = ownerOf(history);
  return history.answered().filter((it) => passwordSent(it) === token && usernameSent(it) === owner);
}

/**
 * Whether an answer says that a token does not work: it is denied, or refused in any other way what is given to another
 * token of the same account, so that it is not the operation that is missing.
 */
export function isTurnedAway(history: History, exchange: Exchange): exchange is Answered {
  // Another rule tells 401 and 403 apart.
  if (isDenied(exchange)) return true;
  if (exchange.step !== 'use' || !isRefusal(exchange)) return false;
  return history.succeeded('use').some((it) => isSameRead(it, exchange));
}

/** Whether a request came too early to say anything of a change: a real account may need a while to notice it. */
export function isEarly(exchange: Exchange, change: Answered | undefined, conditions: Conditions): boolean {
  if (exchange.poll === 'pending') return true;
  if (change === undefined || !conditions.live || exchange.poll === 'expired') return false;
  return msSince(change, exchange) <= conditions.propagationTimeoutMs;
}

/** The milliseconds from the answer to a change to a later request. */
export function msSince(change: Answered, exchange: Exchange): number {
  return exchange.sentAtMs - (change.sentAtMs + change.ms);
}

/**
 * The first later answer that tells whether a token still works, where it says that it does not. Only the first counts:
 * what ended the token later on is not to be blamed on this exchange.
 */
export function lossAfter(history: History, exchange: Exchange, token: string): Answered | undefined {
  const next = usesOf(history, token).find((it) => it.number > exchange.number && isTelling(it));
  return next !== undefined && isDenied(next) ? next : undefined;
}

function isTelling(exchange: Answered): boolean {
  return exchange.poll !== 'pending' && !isBusy(exchange) && exchange.outcome.status < 500;
}

function isSameRead(one: Exchange, other: Exchange): boolean {
  // Of one instance, an answer changes with what becomes of it.
  const isList = [one, other].every((it) => it.request.method === 'GET' && it.sid === undefined);
  return isList && one.request.url === other.request.url && usernameSent(one) === usernameSent(other);
}
