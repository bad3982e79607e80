import { isDeepStrictEqual } from 'node:util';
import { parseIsoDate, parseRfc2822Date } from '../../specs/dates.ts';
import { isJsonObject, type JsonObject } from './answers.ts';

/** The fields that only the owner of an instance changes. */
export const LASTING_FIELDS: readonly string[] = ['friendly_name', 'policy', 'date_created', 'account_sid', 'url'];

/** The first of these fields in which two views of one instance contradict each other; undefined where none does. */
export function contradiction(one: JsonObject, other: JsonObject, fields: readonly string[]): string | undefined {
  return fields.find((field) => !isSameValue(field, one[field], other[field]));
}

/** Whether two values of a field mean the same, as far as the documents tell them apart. */
export function isSameValue(field: string, one: unknown, other: unknown): boolean {
  if (field === 'friendly_name') return isDeepStrictEqual(essence(one), essence(other));
  if (field === 'policy') return isSamePolicy(one, other);
  // That a field is missing is for the rules about shape to say.
  if (typeof one !== 'string' || typeof other !== 'string') return true;
  return field.startsWith('date_') ? isSameInstant(one, other) : one === other;
}

// The order in which two policies say what they allow is free.
function isSamePolicy(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(allowedBy(one), allowedBy(other));
}

// White space and composition are for the rule about names, and no document tells an empty name from none.
function essence(name: unknown): unknown {
  return typeof name === 'string' ? name.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : (name ?? '');
}

function allowedBy(policy: unknown): unknown {
  if (!isJsonObject(policy) || !Array.isArray(policy.allow)) return policy ?? null;
  return new Set<unknown>(policy.allow);
}

const ROUNDING_MS = 1000;

// A date may lose its fractions of a second where it is stored.
function isSameInstant(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => (parseIsoDate(text) ?? parseRfc2822Date(text))?.getTime());
  if (first === undefined || second === undefined) return one === other;
  return Math.abs(first - second) < ROUNDING_MS;
}
