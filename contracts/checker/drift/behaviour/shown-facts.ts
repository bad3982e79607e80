import { addressAsked } from '../../../evidence/requests.ts';
import { fieldsSent } from './asked.ts';
import type { Telling } from './observer.ts';

// What only an instance or an account has; the words of a server may well come twice.
const PECULIAR = /^FriendlyName sent by |\/(?:sid|friendly_name|account_sid) of |^the (?:account|instance) of /;

/** Tells where a refusal shows what it was not sent: that is somebody's name, SID or account. */
export function tellShown({ exchange, facts, label }: Telling, text: string, place: string): void {
  if (exchange.outcome.status < 400 || !PECULIAR.test(place) || isOwnAccount(exchange, place)) return;
  if (place.endsWith(` of ${label}`) || isInRequest(exchange, text)) return;
  facts.add('values shown', place);
}

/** Whether this place names the account that the caller has credentials of. */
export function isOwnAccount({ actor }: Telling['exchange'], place: string | undefined): boolean {
  return place === `the account of ${actor}` || (actor !== 'stranger' && place === 'the account of owner');
}

function isInRequest(exchange: Telling['exchange'], text: string): boolean {
  const url = addressAsked(exchange);
  const asked = url === undefined ? [] : [...url.pathname.split('/'), ...url.searchParams.values()];
  return [...asked, ...fieldsSent(exchange).map(([, value]) => value)].includes(text);
}
