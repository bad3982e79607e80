import type { Operation } from '../operations.ts';
import { Refusal } from '../refusal.ts';
import { basicChallenge, type Caller, unauthenticated } from './authenticate.ts';

/** Refuses an API key that may not call the operation. An account's own token may call all. */
export function authorise({ key }: Caller, { opensTo, permission }: Operation): void {
  if (key === null) return;
  if (key.policy !== null) return requirePermission(key.policy.allow, permission);
  if (opensTo !== 'any-key') throw unauthenticated();
}

function requirePermission(allowed: readonly string[], permission: string | undefined): void {
  if (permission !== undefined && allowed.includes(permission)) return;
  const detail = permission === undefined ? 'no permission opens this to a restricted key' : missing(permission);
  throw new Refusal('missing-permission', `Authorization Error: ${detail}`, basicChallenge);
}

/** Twilio writes the permission without its first slash here. */
function missing(permission: string): string {
  return `required permission ${permission.slice(1)} is missing`;
}
