import { isSid } from '../../evidence/credentials.ts';
import { parsedJson } from '../../evidence/parsed-json.ts';
import type { RecordedPair } from '../../evidence/recorded-exchange.ts';
import { looksSecret, type NamedText, textsWithin } from '../../evidence/secret-looking.ts';

/**
 * What may be a secret beside what these APIs know as one: cookies, and what has the name of a key or a token in an address, a
 * header or a body. A recording has traffic in it that has nothing to do with these APIs.
 */
export function secretsBeside({ request, outcome }: RecordedPair): readonly string[] {
  const answer = outcome.kind === 'answered' ? outcome : { headers: {}, body: '' };
  const headers = [...Object.entries(request.headers), ...Object.entries(answer.headers)].map(named);
  const query = [...new URL(request.url).searchParams].map(named);
  const bodies = [request.body ?? '', answer.body].flatMap(textsIn);
  const cookies = headers
    .filter(({ name }) => /^(?:set-)?cookie$/.test(name))
    .flatMap(({ value }) => cookieValues(value));
  const own = [...query, ...headers].filter(namesKey);
  const found = [...own, ...bodies.filter(looksSecret)].map(({ value }) => value.replace(/^[A-Za-z]+ +/, ''));
  return [...cookies, ...found].filter(isPeculiar);
}

const SECRET = /key|auth|sig|sess|jwt|code|pass|secret|token|cred/i;
const HARMLESS = /page|cursor|idempot|csrf|encod|challenge/i;

function namesKey({ name }: NamedText): boolean {
  return SECRET.test(name) && !HARMLESS.test(name);
}

function named([name, value]: readonly [string, string]): NamedText {
  return { name, value };
}

function textsIn(body: string): readonly NamedText[] {
  const json = parsedJson(body);
  if (json !== undefined) return textsWithin('', json);
  return /^[\w%.+-]+=/.test(body) ? [...new URLSearchParams(body)].map(named) : [];
}

function cookieValues(header: string): readonly string[] {
  return header.split(/[;,]/).map((it) => it.slice(it.indexOf('=') + 1).trim());
}

// A word or a number is in too many texts to be taken out of them.
function isPeculiar(value: string): boolean {
  return (
    value.length >= 12 && /\d/.test(value) && !isSid(value) && !/^\d{4}-\d\d-\d\d|^https?:|^\w{3}, \d|^\d+$/.test(value)
  );
}
