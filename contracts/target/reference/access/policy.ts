import { Refusal } from '../refusal.ts';
import { isObject } from '../wire/request-body.ts';
import type { Policy } from '../world/api-key.ts';
import { isKnownPermission } from './permissions.ts';

const maximumPermissions = 100;

/** Reads the Policy field: JSON text of the form `{"allow":["/twilio/…"]}`. An empty list is a key that may do nothing. */
export function parsePolicy(text: string): Policy {
  const policy = parseJson(text);
  // A member that is not understood could be a restriction, and must not be lost in silence.
  if (!isObject(policy) || Object.keys(policy).join() !== 'allow') throw refused('must have allow and nothing else');
  if (!isListOfTexts(policy.allow)) throw refused('allow must be a list of permissions');
  if (policy.allow.length > maximumPermissions) throw refused(`at most ${maximumPermissions} permissions are allowed`);
  if (!policy.allow.every(isKnownPermission)) throw refused('assertion on an unknown permission is invalid');
  return { allow: [...new Set(policy.allow)] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('is not JSON');
  }
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function refused(what: string): Refusal {
  return new Refusal('invalid-policy', `Policy: ${what}`);
}
