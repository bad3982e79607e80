import type { JsonObject } from './answers.ts';
import type { Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { permissionsSent } from './policies.ts';
import { formField } from './requests.ts';
import { isCreationOf } from './whereabouts.ts';

const LONGEST_NAME = 64;

/** The name that a request sent, where it is one that every server must take. */
export function sentName(exchange: Exchange): string | undefined {
  const name = formField(exchange, 'FriendlyName') ?? '';
  return name.trim() === '' || name.length > LONGEST_NAME ? undefined : name;
}

/** The policy that an update sent for a key that is surely restricted; no document says what becomes of another's. */
export function sentPolicy(update: Exchange, history: History): JsonObject | undefined {
  const allow = permissionsSent(update);
  const isRestricted = history.exchanges.some(
    (it) => isCreationOf(it, update.sid ?? '') && formField(it, 'KeyType') === 'restricted',
  );
  return allow !== undefined && isRestricted ? { allow } : undefined;
}
