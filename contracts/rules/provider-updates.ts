import { providerToken } from '../../specs/catalogue.ts';
import { textField } from '../evidence/answers.ts';
import { type Answered, type Exchange, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { isUpdate } from '../evidence/provider-checks.ts';
import { sentField } from '../evidence/requests.ts';
import type { Variation } from '../evidence/variation.ts';
import type { Source } from './rule.ts';
import { cite, citeOperations } from './sources.ts';

/** Why a refusal says nothing. */
export const NO_CONTROL =
  'the provider accepted no update with the token of the account: have it store the account of TWILIO_ACCOUNT_SID, and set TWILIO_AUTH_TOKEN';

/** A section of the vendor's page about the update, and the operation as we describe it. */
export function citeUpdate(section: string): readonly Source[] {
  return [...cite('provider-update-auth-token', section, providerToken), ...citeOperations([providerToken], 'update')];
}

/** The token that a request hands over. */
export function tokenHanded(exchange: Exchange): string | undefined {
  return sentField(exchange, 'authToken');
}

/** The token that the provider accepted last before an exchange. */
export function tokenHeld(history: History, at: Exchange): string | undefined {
  const last = lastAccepted(history, at);
  return last && tokenHanded(last);
}

/** The last update before an exchange that the provider accepted. */
export function lastAccepted(history: History, at: Exchange): Answered | undefined {
  const accepted = history.succeeded('update').filter((it) => it.actor === 'owner');
  return accepted.findLast((it) => it.number < at.number);
}

/** The owner's updates with nothing wrong about them that were accepted. */
export function acceptedUpdates(history: History): readonly Answered[] {
  return history.succeeded('update').filter((it) => it.actor === 'owner' && it.variation === undefined);
}

/** The owner's updates that depart in one of these ways. */
export function updatesWith(history: History, ...kinds: readonly Variation['kind'][]): readonly Exchange[] {
  return history.exchanges.filter((it) => isUpdate(it) && it.actor === 'owner' && kinds.includes(kindOf(it)));
}

/** The account of the provider, as it was shown before an exchange. */
export function storedAccount(history: History, at: Exchange): string | undefined {
  const shown = history
    .succeeded('fetch', 'update')
    .filter((it) => it.number < at.number && it.sid === at.sid && it.variation === undefined);
  return shown.map((it) => textField(it, 'accountSid')).find((it) => it !== undefined);
}

/** A refused update, or an accepted answer of another step. */
export function coversRefusedUpdate(exchange: Exchange): boolean {
  return isUpdate(exchange) ? isRefusal(exchange) : isSuccess(exchange);
}

function kindOf({ variation }: Exchange): Variation['kind'] {
  return variation?.kind ?? 'unprompted';
}
