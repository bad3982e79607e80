import { addressForm } from './addresses.ts';
import { nameForm } from './forms.ts';
import type { Telling } from './observer.ts';

// They say how a message travelled, and a proxy on the way may add or drop any of them.
const OF_THE_JOURNEY = new Set(
  'date connection keep-alive transfer-encoding content-length age via vary etag last-modified server set-cookie expires'.split(
    ' ',
  ),
);
// Their values are words of HTTP.
const IN_WORDS = /^(?:content-type|access-control-.*|cache-control|allow|accept)$/;

/** Tells the headers of an answer: names, and values only where they are words of HTTP. */
export function tellHeaders(telling: Telling): void {
  const { status, headers } = telling.exchange.outcome;
  if (status === 204 && (headers['content-length'] ?? '0') !== '0') telling.facts.add('body', 'announced');
  for (const [name, value] of Object.entries(telling.exchange.outcome.headers)) {
    if (!OF_THE_JOURNEY.has(name)) telling.facts.add(`header ${nameForm(name)}`, valueForm(telling, name, value));
  }
}

const LONGEST_WORDS = 200;

function valueForm(telling: Telling, name: string, value: string): string {
  if (IN_WORDS.test(name) && value.length <= LONGEST_WORDS && !/\d{6}/.test(value)) {
    return value
      .toLowerCase()
      .split(/\s*,\s*/)
      .toSorted()
      .join(', ');
  }
  if (name === 'www-authenticate') return value.split(' ')[0]?.toLowerCase() ?? '';
  // Most of the others are numbers and names that a server makes up for each answer.
  return addressForm(value, telling, name) ?? 'there';
}
