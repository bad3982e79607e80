import { mayBeNull, type SchemaProfile } from './nullable.ts';
import type { Schema } from './open-api.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Writes a schema of OpenAPI 3.0 as a JSON Schema that ajv takes in strict mode, for one profile.
 * @throws {Error} at a keyword that it does not know, as an ignored keyword is an unchecked promise.
 */
export function toJsonSchema(schema: Schema, profile: SchemaProfile, name = ''): JsonSchema {
  const known = Object.entries(schema).filter(([keyword]) => isChecked(keyword));
  const nullable = mayBeNull(name, schema, profile);
  return {
    ...Object.fromEntries(known),
    ...(nullable ? withNull(schema) : {}),
    ...(schema.items === undefined ? {} : { items: toJsonSchema(schema.items, profile) }),
    ...(schema.properties === undefined ? {} : objectKeywords(schema, schema.properties, profile)),
  };
}

const checked: ReadonlySet<string> = new Set(
  'type format pattern minLength maxLength minimum maximum enum items properties required'.split(' '),
);
const ignored: ReadonlySet<string> = new Set(['nullable', 'title', 'description', 'example', 'x-twilio']);

function isChecked(keyword: string): boolean {
  if (!checked.has(keyword) && !ignored.has(keyword)) throw new Error(`No one checks the schema keyword ${keyword}.`);
  return checked.has(keyword);
}

function withNull(schema: Schema): JsonSchema {
  if (schema.type === undefined) throw new Error('A schema without a type cannot be nullable.');
  return { type: [schema.type, 'null'], ...(schema.enum === undefined ? {} : { enum: [...schema.enum, null] }) };
}

function objectKeywords(schema: Schema, properties: Readonly<Record<string, Schema>>, profile: SchemaProfile) {
  const converted = Object.entries(properties).map(([name, inner]) => [name, toJsonSchema(inner, profile, name)]);
  const required = profile === 'strict' ? Object.keys(properties) : (schema.required ?? []);
  return { properties: Object.fromEntries(converted), required };
}
