import { Refusal } from '../refusal.ts';

export type Fields = ReadonlyMap<string, string>;

/** Reads a query or a form. Of a field that is sent twice, the last counts, as in most form parsers. */
export function parseFields(text: string): Fields {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return new Map(pairs.map(parsePair));
}

function parsePair(pair: string): [string, string] {
  const equals = pair.indexOf('=');
  if (equals === -1) return [decode(pair), ''];
  return [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Refusal('malformed-request', 'The percent-encoding is broken');
  }
}
