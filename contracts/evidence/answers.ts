import type { Resource } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isAnswered } from './exchange.ts';

const parsed = new WeakMap<Exchange, unknown>();

/** The JSON value of an answer's body, or undefined where there is no answer or it is not JSON. */
export function jsonBody(exchange: Exchange): unknown {
  if (!isAnswered(exchange)) return undefined;
  if (!parsed.has(exchange)) parsed.set(exchange, parse(exchange.outcome.body));
  return parsed.get(exchange);
}

/** A property of an answer's JSON object; undefined where the body is no object or lacks it. */
export function bodyField(exchange: Exchange, field: string | undefined): unknown {
  return field === undefined ? undefined : fieldOf(jsonBody(exchange), field);
}

/** A property of an answer's JSON object where it is a string with something in it. */
export function textField(exchange: Exchange, field: string | undefined): string | undefined {
  const value = bodyField(exchange, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The items of a list answer that are objects; undefined where the answer has no such list. */
export function listItems(exchange: Exchange, resource: Resource): readonly JsonObject[] | undefined {
  const items = bodyField(exchange, resource.listField);
  return Array.isArray(items) ? items.filter(isJsonObject) : undefined;
}

/** A header of an answer, by its name in lower case. */
export function header(exchange: Answered, name: string): string | undefined {
  return exchange.outcome.headers[name];
}

export interface JsonObject {
  readonly [field: string]: unknown;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of a value where that is a JSON object. */
export function fieldOf(value: unknown, field: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
