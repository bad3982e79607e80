import type { Resource } from '../../specs/catalogue.ts';
import { type Answered, type Exchange, isAnswered } from './exchange.ts';
import { oncePer } from './once-per.ts';
import { parsedJson } from './parsed-json.ts';

const parsed = new WeakMap<Exchange, unknown>();

/** The JSON value of an answer's body, or undefined where there is no answer, it is not JSON, or it is nested beyond reason. */
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
  return field === undefined ? undefined : textOf(jsonBody(exchange), field);
}

/** The items of a list answer that are objects; undefined where the answer has no such list. */
export function listItems(exchange: Exchange, resource: Resource): readonly JsonObject[] | undefined {
  return itemsOnce(exchange)(resource);
}

const itemsOnce = oncePer((exchange: Exchange) =>
  oncePer(({ listField }: Resource): readonly JsonObject[] | undefined => {
    const items = bodyField(exchange, listField);
    return Array.isArray(items) ? items.filter(isJsonObject) : undefined;
  }),
);

/** A header of an answer, by its name in lower case. */
export function header(exchange: Answered, name: string): string | undefined {
  return exchange.outcome.headers[name];
}

export interface JsonObject {
  readonly [field: string]: unknown;
}

/** Whether a value is an object, and neither null nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of a value where that is a JSON object. */
export function fieldOf(value: unknown, field: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
}

/** A property of a value where that is a JSON object, and the property a string with something in it. */
export function textOf(value: unknown, field: string): string | undefined {
  const text = fieldOf(value, field);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

// Deeper than any document goes: what walks through a body, as rules and validators do, must not run out of stack.
const DEEPEST = 100;

function parse(text: string): unknown {
  const value = parsedJson(text);
  return isTooDeep(value) ? undefined : value;
}

function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    level = level.flatMap((it) => (typeof it === 'object' && it !== null ? Object.values(it) : []));
  }
  return level.length > 0;
}
