import { isAccountSid, usernameSent } from './credentials.ts';
import type { Exchange } from './exchange.ts';
import { formField, queryField } from './requests.ts';
import { isHarmless } from './variation.ts';

/** Whether the owner sent it, with a token that was good then. */
export function isSentByOwner({ actor }: Exchange): boolean {
  return actor === 'owner' || actor === 'owner-secondary';
}

/** Whether the owner sent it, with nothing wrong on purpose. */
export function isProper(exchange: Exchange): boolean {
  return isSentByOwner(exchange) && isHarmless(exchange.variation);
}

/** Whether it is proper, and no attempt that may have come too early. */
export function isTimely(exchange: Exchange): boolean {
  return isProper(exchange) && exchange.poll !== 'pending';
}

/** The account that a request is about: the one that it names, or else the caller's. */
export function accountOf(exchange: Exchange): string | undefined {
  return formField(exchange, 'AccountSid') ?? queryField(exchange, 'AccountSid') ?? usernameSent(exchange);
}

/** Whether it is about the caller's own account. Somebody who authenticates with a key is taken to name their own. */
export function isForOwnAccount(exchange: Exchange): boolean {
  const caller = usernameSent(exchange);
  return !isAccountSid(caller) || accountOf(exchange) === caller;
}
