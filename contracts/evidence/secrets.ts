import { jsonBody } from './answers.ts';
import { type Exchange, isAnswered } from './exchange.ts';

// Shorter values would be found by chance in any text.
const SHORTEST_SECRET = 6;

/** The secrets of a run, known by value, so that they can be taken out of all that is written. */
export interface SecretRegistry {
  /** Remembers a secret; values of under six characters are not kept, as they would match ordinary words. */
  register(secret: string | undefined): void;
  /** The text with each known secret, in any of its encoded forms, replaced by `[secret N]`. */
  redact(text: string): string;
}

/** An empty registry. */
export function createSecretRegistry(): SecretRegistry {
  const numbers = new Map<string, number>();
  let needles: readonly (readonly [string, string])[] | undefined;
  return {
    register(secret) {
      if (secret === undefined || secret.length < SHORTEST_SECRET || numbers.has(secret)) return;
      numbers.set(secret, numbers.size + 1);
      needles = undefined;
    },
    redact(text) {
      needles ??= longestFirst(numbers);
      return needles.reduce((rest, [form, label]) => (rest.includes(form) ? rest.replaceAll(form, label) : rest), text);
    },
  };
}

/**
 * Whether an answer reveals a secret: in its body or its headers, or in the address that it was fetched from; as it is, in
 * another case, JSON-escaped, URL-encoded, in hexadecimal, or in base64 (at any offset, as inside Basic credentials).
 */
export function reveals(exchange: Exchange, secret: string): boolean {
  if (secret.length < SHORTEST_SECRET) return false;
  return revealedIn(textOf(exchange), secret);
}

/** Whether a text reveals a secret in any of those forms. */
export function revealedIn(text: string, secret: string): boolean {
  return formsOf(secret).some((form) => text.includes(form)) || text.toLowerCase().includes(secret.toLowerCase());
}

const forms = new Map<string, readonly string[]>();

function formsOf(secret: string): readonly string[] {
  const known = forms.get(secret) ?? [...new Set(encodings(secret))].filter((it) => it.length >= SHORTEST_SECRET);
  forms.set(secret, known);
  return known;
}

function encodings(secret: string): readonly string[] {
  const percent = encodeURIComponent(secret);
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const bytes = Buffer.from(secret);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    percent,
    percent.replaceAll(/%[0-9A-F]{2}/g, (it) => it.toLowerCase()),
    form,
    bytes.toString('hex'),
    ...base64AtAnyOffset(bytes),
    ...armourBody(secret),
  ];
}

// What precedes a secret shifts its base64 by 0, 1 or 2 bytes; only the characters that it alone decides are looked for.
function base64AtAnyOffset(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const own = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

// A PEM text may be shown without its armour, or with its lines joined: each of its own lines gives it away.
function armourBody(secret: string): readonly string[] {
  if (!secret.startsWith('-----BEGIN')) return [];
  return secret.split(/\r?\n/).filter((line) => line.length >= 32 && !line.startsWith('-----'));
}

const texts = new WeakMap<Exchange, string>();

function textOf(exchange: Exchange): string {
  const known = texts.get(exchange) ?? joinedText(exchange);
  texts.set(exchange, known);
  return known;
}

function joinedText(exchange: Exchange): string {
  if (!isAnswered(exchange)) return '';
  const { body, headers } = exchange.outcome;
  // The parsed body is searched too, because \u0061 and \/ hide a secret from a search of the raw one.
  return [body, JSON.stringify(jsonBody(exchange) ?? null), ...Object.values(headers), exchange.request.url].join('\n');
}

function longestFirst(numbers: ReadonlyMap<string, number>): readonly (readonly [string, string])[] {
  return [...numbers]
    .flatMap(([secret, number]) => formsOf(secret).map((form) => [form, `[secret ${number}]`] as const))
    .toSorted(([a], [b]) => b.length - a.length);
}
