import { bodyField, fieldOf, type JsonObject } from './answers.ts';
import type { Exchange } from './exchange.ts';
import type { History } from './history.ts';
import { parsedJson } from './parsed-json.ts';
import { formField } from './requests.ts';
import { creationsOf } from './whereabouts.ts';

/** The permissions of the policy that a request sent; undefined where it sent none, or one that cannot be read. */
export function permissionsSent(exchange: Exchange): readonly string[] | undefined {
  return permissionsIn(parsedJson(formField(exchange, 'Policy') ?? ''));
}

/** The policy that an update sent for a key that is surely restricted; no document says what becomes of another's. */
export function sentPolicy(update: Exchange, history: History): JsonObject | undefined {
  const allow = permissionsSent(update);
  const creations = creationsOf(history, update.sid ?? '');
  const isRestricted = creations.some((it) => formField(it, 'KeyType') === 'restricted');
  return allow !== undefined && isRestricted ? { allow } : undefined;
}

/** The permissions of the policy that an answer shows; undefined where it shows none. */
export function permissionsShown(exchange: Exchange): readonly string[] | undefined {
  return permissionsIn(bodyField(exchange, 'policy'));
}

/** Whether two lists of permissions are the same set. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((it) => other.includes(it)) && other.every((it) => one.includes(it));
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  return parsedJson(text) !== undefined;
}

function permissionsIn(policy: unknown): readonly string[] | undefined {
  const allow = fieldOf(policy, 'allow');
  return Array.isArray(allow) && allow.every((it) => typeof it === 'string') ? allow : undefined;
}
