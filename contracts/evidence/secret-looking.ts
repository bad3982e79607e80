import { isJsonObject } from './answers.ts';
import { isSid } from './credentials.ts';

/** A text in a parsed body, with the name of the property that it is under. */
export interface NamedText {
  readonly name: string;
  readonly value: string;
}

/** All texts in a value, at any depth; an item of a list has the name of the list. */
export function textsWithin(name: string, value: unknown): readonly NamedText[] {
  if (typeof value === 'string') return [{ name, value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsWithin(name, item));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([inner, content]) => textsWithin(inner, content));
}

/** Whether a property has the name of a secret, and a value that could be one. */
export function looksSecret({ name, value }: NamedText): boolean {
  const words = wordsOf(name);
  return !words.some((word) => HARMLESS.has(word)) && namesSecret(words) && !isHarmless(value);
}

const SECRETS: ReadonlySet<string> = new Set(
  'password passwd passphrase pwd credential credentials privatekey'.split(' '),
);
const KEYS: ReadonlySet<string> = new Set('private secret access signing encryption'.split(' '));
// In `secret_value` they say how a secret is given; after most other words, as in `token_type`, it is not given at all.
const FORMS: ReadonlySet<string> = new Set(
  'value text plain plaintext raw base64 b64 encoded hex copy backup'.split(' '),
);
// The token of a page, or of a request, opens nothing.
const HARMLESS: ReadonlySet<string> = new Set(
  'page next previous prev cursor continuation sync request idempotency concurrency correlation csrf'.split(' '),
);

// auth_token, authToken and Auth-Token are the same two words.
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function namesSecret(words: readonly string[]): boolean {
  const end = words.findLastIndex((word) => !FORMS.has(word));
  const [before = '', last = ''] = [words[end - 1], words[end]];
  return SECRETS.has(last) || /(?:secret|token|password)s?$/.test(last) || (last === 'key' && KEYS.has(before));
}

// Nothing, a mask, a SID, a date or an address.
function isHarmless(value: string): boolean {
  if (/^[\s*•.…-]*$/.test(value) || isSid(value)) return true;
  return /^\d{4}-\d\d-\d\d|^https?:\/\//.test(value);
}
