import { isJsonObject, jsonBody, textOf } from '../../../evidence/answers.ts';
import { addressAsked } from '../../../evidence/requests.ts';
import { addressForm } from './addresses.ts';
import { formOf, nameForm } from './forms.ts';
import type { Telling } from './observer.ts';
import { tellShown } from './shown-facts.ts';

// Numbers that are words of the documents, and not of an account.
const CODES = new Set(['code', 'status']);
// What a server says in its own words may have anything in it.
const PROSE = new Set(['message', 'detail', 'title', 'user_error_message']);
const DEEPEST = 8;
const MOST_ITEMS = 1000;

/** Where a value is: the pointer to it, and the instance that it belongs to. */
export interface ValuePlace {
  readonly pointer: string;
  readonly sid: string | undefined;
  readonly depth: number;
}

/** Tells the forms of a value and of all that is in it, and where each was seen before. */
export function tellValue(telling: Telling, value: unknown, place: ValuePlace): void {
  const { pointer } = place;
  telling.facts.add(pointer, kindOf(telling, value, place));
  if (place.depth >= DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_ITEMS)) tellValue(telling, item, below(place, '*'));
  }
  if (isJsonObject(value)) tellProperties(telling, value, place);
}

/** Tells the properties of an object. */
export function tellProperties(telling: Telling, value: object, place: ValuePlace): void {
  const sid = textOf(value, 'sid') ?? place.sid;
  for (const [name, inner] of Object.entries(value)) {
    tellValue(telling, inner, { ...below(place, nameForm(name)), sid });
  }
}

/** What is known of a text, in words: its form, and where it was seen before. */
export function textForm(telling: Telling, text: string, { pointer, sid }: ValuePlace): string {
  const { seen, exchange, dates, label } = telling;
  const date = dates.relationOf(text, fieldOf(pointer), { sid, exchange });
  if (date !== undefined) return `${formOf(text)}, ${date}`;
  const address = addressForm(text, telling, fieldOf(pointer));
  if (address !== undefined) return address;
  const place = seen.placeOf(text);
  seen.note(text, `${pointer} of ${label}`);
  if (place !== undefined) tellShown(telling, text, place);
  return place === undefined ? `${formOf(text)}, new` : `${formOf(text)}, ${place}`;
}

function kindOf(telling: Telling, value: unknown, place: ValuePlace): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number') return numberForm(telling, value, fieldOf(place.pointer));
  if (typeof value !== 'string') return `a ${typeof value}`;
  if (PROSE.has(fieldOf(place.pointer))) return value === '' ? 'an empty text' : 'a text';
  const names = isNameOfProperty(telling, value) ? 'a property of the answer' : undefined;
  return names ?? textForm(telling, value, place);
}

function isNameOfProperty({ exchange }: Telling, text: string): boolean {
  const body = jsonBody(exchange);
  return isJsonObject(body) && Object.hasOwn(body, text);
}

function numberForm({ exchange }: Telling, value: number, field: string): string {
  if (CODES.has(field) && Number.isInteger(value) && Math.abs(value) < 1_000_000) return `the number ${value}`;
  if (field === 'page') return pageForm(exchange, value, { parameter: 'Page', otherwise: 0 });
  if (field === 'page_size') return pageForm(exchange, value, { parameter: 'PageSize' });
  return Number.isInteger(value) ? 'an integer' : 'a number';
}

function pageForm(
  exchange: Telling['exchange'],
  value: number,
  { parameter, otherwise }: { readonly parameter: string; readonly otherwise?: number },
): string {
  const asked = addressAsked(exchange)?.searchParams.get(parameter) ?? otherwise;
  if (asked === undefined)
    return Number.isInteger(value) && Math.abs(value) <= 1000 ? `the number ${value}` : 'a number';
  return String(value) === String(asked) ? 'the number asked' : 'another number than asked';
}

function below({ pointer, sid, depth }: ValuePlace, name: string): ValuePlace {
  return { pointer: `${pointer}/${name}`, sid, depth: depth + 1 };
}

function fieldOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}
