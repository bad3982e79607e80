import { fieldOf, isJsonObject } from './answers.ts';

/** The headers of a recorded message, names in lower case. */
export function harHeaders(list: unknown): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  for (const it of Array.isArray(list) ? list.filter(isJsonObject) : []) {
    const name = textIn(it, 'name').toLowerCase();
    // HTTP/2 writes its request line as headers.
    if (name === '' || name.startsWith(':')) continue;
    const before = headers.get(name);
    headers.set(name, before === undefined ? textIn(it, 'value') : `${before}, ${textIn(it, 'value')}`);
  }
  return Object.fromEntries(headers);
}

/** A property of a recorded value, where it is a text; else nothing. */
export function textIn(value: unknown, name: string): string {
  const text = fieldOf(value, name);
  return typeof text === 'string' ? text : '';
}
