import { type Arbitrary, constantFrom, integer, record, string, stringMatching } from 'fast-check';
import type { Schema } from '../specs/open-api.ts';

/** How fields of these names are made, where a schema says too little. */
export type ByHand = Readonly<Record<string, Arbitrary<string>>>;

/**
 * The fields of a form that a schema describes, as texts: all that are required, and any of the others. A name in `byHand`
 * is made in that way, and one in `without` never.
 */
export function fromSchema(schema: Schema, byHand: ByHand, without: readonly string[] = []): Arbitrary<Texts> {
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !without.includes(name));
  const made = fields.map(([name, field]) => [name, byHand[name] ?? textOf(field)] as const);
  const requiredKeys = (schema.required ?? []).filter((it) => !without.includes(it));
  return record(Object.fromEntries(made), { requiredKeys, noNullPrototype: true });
}

/** Field names and their values. */
export type Texts = Readonly<Partial<Record<string, string>>>;

function textOf({ enum: values, pattern, type, minimum, maximum, minLength, maxLength }: Schema): Arbitrary<string> {
  if (values !== undefined) return constantFrom(...values);
  if (pattern !== undefined) return stringMatching(new RegExp(pattern));
  if (type === 'integer') return integer({ min: minimum ?? 0, max: maximum ?? 1000 }).map(String);
  if (type === 'boolean') return constantFrom('true', 'false');
  return string({ minLength: minLength ?? 0, maxLength: maxLength ?? 20 });
}
