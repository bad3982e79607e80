/** A text as it is searched for secrets. */
export interface SearchedText {
  readonly exact: string;
  readonly folded: string;
  /** Without white space, which base64 may be broken up by. */
  readonly squeezed: string;
}

/** The texts that give one secret away. */
export interface SecretForms {
  /** Found in any case, so they are in lower case: as it is, escaped, percent-encoded, in hexadecimal. */
  readonly folded: readonly string[];
  /** Found as they are: base64. */
  readonly exact: readonly string[];
}

// Shorter values would be found by chance in any text.
export const SHORTEST_SECRET = 6;
// A shorter one that has letters of one case alone, or digits alone, is a word or a number that a mock fills in anywhere.
const SHORTEST_PLAIN_SECRET = 16;

/** Whether a value is so peculiar that finding it in a text cannot be chance. */
export function isTelling(secret: string): boolean {
  if (secret.length >= SHORTEST_PLAIN_SECRET) return true;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(secret));
  return secret.length >= SHORTEST_SECRET && kinds.length >= 2;
}

/** A text with what its escapes hide, ready to be searched. SIDs are not secret, whatever their digits are. */
export function searched(text: string): SearchedText {
  const visible = text.replaceAll(SID, 'SID');
  const decoded = ESCAPES.test(visible) ? decodedText(visible) : visible;
  const exact = decoded === visible ? visible : `${visible}\n${decoded}`;
  return { exact, folded: exact.toLowerCase(), squeezed: exact.replaceAll(/\s|\\+[rn]/g, '') };
}

/** Whether a text has one of these forms in it. */
export function hasForm({ exact, folded, squeezed }: SearchedText, forms: SecretForms): boolean {
  return (
    forms.folded.some((form) => folded.includes(form)) ||
    forms.exact.some((form) => exact.includes(form) || squeezed.includes(form))
  );
}

/** All forms in which a secret can be found; those of the last secrets that were asked for are kept. */
export function formsOf(secret: string): SecretForms {
  const known = cache.get(secret) ?? workedOut(secret, (part) => part);
  // A key can have a hundred kilobytes of them, and a long run has many keys.
  if (cache.size >= MOST_KEPT) cache.clear();
  cache.set(secret, known);
  return known;
}

/** The forms of a secret, of which only the beginnings are right: they take a fraction of the time. */
export function beginningsOf(secret: string): SecretForms {
  return workedOut(secret, (part) => part.slice(0, ENOUGH_TO_BEGIN).toWellFormed());
}

// The first characters of every form follow from fewer than these.
const ENOUGH_TO_BEGIN = 16;

// A page token may have letters before the SID; A and C may be the end of a longer hexadecimal number.
const SID = /(?:(?<![\da-fA-F])AC|CR|SK|RQ)[\da-fA-F]{32}(?![\da-fA-F])/g;
const ESCAPES = /[\\%]/;
const cache = new Map<string, SecretForms>();
const MOST_KEPT = 500;

// JSON inside of JSON has several backslashes where there was one.
function decodedText(text: string): string {
  return text
    .replaceAll(/\\+u([\da-f]{4})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll(/\\+(?=["/])/g, '')
    .replaceAll(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString());
}

function workedOut(secret: string, cut: (part: string) => string): SecretForms {
  const armour = armoured(secret);
  const joined = armour.joined.map(cut);
  const parts = [cut(secret), ...armour.lines.map(cut), ...joined];
  const folded = [...parts.flatMap(spellings), ...joined.map(toHexOfKey), ...ends(secret)].map((it) =>
    it.toLowerCase(),
  );
  const exact = [...parts.flatMap(base64AtAnyOffset), ...joined.flatMap(bothAlphabets)];
  return { folded: worthSearching(folded), exact: worthSearching(exact) };
}

const SHORTEST_LONG_SECRET = 24;
const END_LENGTH = 16;
const LEAST_VARIETY = 6;

// A hint that shows the beginning or the end of a long secret leaves little to guess. Words, filler and armour are no hint.
function ends(secret: string): readonly string[] {
  if (secret.length < SHORTEST_LONG_SECRET || secret.includes(':')) return [];
  return [secret.slice(0, END_LENGTH), secret.slice(-END_LENGTH)].filter(
    (it) => /^[A-Za-z\d+/=]+$/.test(it) && new Set(it).size >= LEAST_VARIETY,
  );
}

function worthSearching(forms: readonly string[]): readonly string[] {
  return [...new Set(forms)].filter((it) => it.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
}

function spellings(secret: string): readonly string[] {
  // Most secrets are written in the same way everywhere.
  if (/^[\w.-]*$/.test(secret)) return [secret, Buffer.from(secret).toString('hex')];
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    Buffer.from(secret).toString('hex'),
  ];
}

// What precedes a secret shifts its base64 by 0, 1 or 2 bytes; only the characters that it alone decides are looked for.
function base64AtAnyOffset(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return bothAlphabets(encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)));
  });
}

function bothAlphabets(base64: string): readonly string[] {
  return /[+/]/.test(base64) ? [base64, base64.replaceAll('+', '-').replaceAll('/', '_')] : [base64];
}

// A PEM text may be shown without its armour, or with its lines joined or broken elsewhere.
function armoured(secret: string): { readonly lines: readonly string[]; readonly joined: readonly string[] } {
  const body = /-----BEGIN [^-]+-----([^-]*)/.exec(secret)?.[1];
  if (body === undefined) return { lines: [], joined: [] };
  const lines = body.split(/\s+/).filter((line) => line.length >= 32);
  return { lines, joined: [body.replaceAll(/\s/g, '').replace(/=+$/, '')].filter((it) => it.length >= 32) };
}

function toHexOfKey(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
