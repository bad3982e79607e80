import { responseSchema } from './documents.ts';
import { findOperation } from './find-operation.ts';
import { mayBeNull } from './nullable.ts';
import type { Schema } from './open-api.ts';

/**
 * Lists what a success body has and its document has not, at any depth; the inside of a free-form object is open.
 * @returns JSON pointers into the body.
 */
export function undocumentedFields(operationId: string, body: unknown): readonly string[] {
  const schema = successSchema(operationId);
  return schema === undefined ? [] : extras(schema, body, '');
}

/**
 * Lists what a document has and a success body has not, at any depth, with what is null and must not be.
 * An empty list has no items to say anything about.
 * @returns JSON pointers into the body.
 */
export function missingFields(operationId: string, body: unknown): readonly string[] {
  const schema = successSchema(operationId);
  return schema === undefined ? [] : gaps(schema, isObject(body) ? body : {}, '');
}

type JsonObject = Readonly<Record<string, unknown>>;

const schemas = new Map<string, Schema | undefined>();

function successSchema(operationId: string): Schema | undefined {
  if (!schemas.has(operationId)) {
    schemas.set(operationId, responseSchema(operationId, findOperation(operationId).operation.success));
  }
  return schemas.get(operationId);
}

function extras(schema: Schema, value: unknown, at: string): readonly string[] {
  if (Array.isArray(value))
    return eachItem(schema, value, (items, item, index) => extras(items, item, `${at}/${index}`));
  const { properties } = schema;
  if (properties === undefined || !isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const documented = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const here = `${at}/${escaped(name)}`;
    return documented === undefined ? [here] : extras(documented, inner, here);
  });
}

function gaps(schema: Schema, value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return eachItem(schema, value, (items, item, index) => gaps(items, item, `${at}/${index}`));
  if (schema.properties === undefined || !isObject(value)) return [];
  return Object.entries(schema.properties).flatMap(([name, documented]) => {
    const here = `${at}/${escaped(name)}`;
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (inner === undefined) return [here];
    if (inner === null) return mayBeNull(name, documented, 'strict') ? [] : [here];
    return gaps(documented, inner, here);
  });
}

type ItemVisitor = (items: Schema, item: unknown, index: number) => readonly string[];

function eachItem({ items }: Schema, values: readonly unknown[], visit: ItemVisitor): readonly string[] {
  return items === undefined ? [] : values.flatMap((item, index) => visit(items, item, index));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function escaped(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}
