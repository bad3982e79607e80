import { bodyField, fieldOf } from './answers.ts';
import type { Exchange } from './exchange.ts';
import { formField } from './requests.ts';

/** The permissions of the policy that a request sent; undefined where it sent none, or one that cannot be read. */
export function permissionsSent(exchange: Exchange): readonly string[] | undefined {
  return permissionsIn(parsed(formField(exchange, 'Policy')));
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
  return parsed(text) !== undefined;
}

function permissionsIn(policy: unknown): readonly string[] | undefined {
  const allow = fieldOf(policy, 'allow');
  return Array.isArray(allow) && allow.every((it) => typeof it === 'string') ? allow : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
