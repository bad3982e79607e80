import { isJsonObject, jsonBody } from './answers.ts';
import { type Answered, type Exchange, isAnswered } from './exchange.ts';
import { formsOf, hasForm, isTelling, type SearchedText, SHORTEST_SECRET, searched } from './secret-forms.ts';
import { secretIndexOf } from './secret-index.ts';

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
  const index = secretIndexOf([]);
  let waiting: string[] = [];
  const needlesOf = oncePerSecret((secret) => needlesFor(secret, `[secret ${numbers.get(secret)}]`));
  // Most runs write little, and never need the forms of most secrets.
  const complete = () => {
    for (const secret of waiting) index.add(secret);
    waiting = [];
  };
  return {
    register(secret) {
      if (secret === undefined || secret.length < SHORTEST_SECRET || numbers.has(secret)) return;
      numbers.set(secret, numbers.size + 1);
      waiting.push(secret);
    },
    redact(text) {
      complete();
      const found = index.candidatesIn({ exact: text, folded: text.toLowerCase(), squeezed: text });
      const rest = withoutNeedles(text, longestFirst(found.flatMap(needlesOf)));
      const remains = searched(rest);
      // Base64 with line breaks in it, or letters that are percent-encoded one by one, cannot be cut out.
      return index.candidatesIn(remains).some((it) => shows(remains, it)) ? '[redacted: it shows a secret]' : rest;
    },
  };
}

/**
 * Whether an answer reveals a secret: in its body or its headers, or in the address that it was fetched from; as it is, in
 * another case, JSON-escaped, URL-encoded, in hexadecimal, or in base64 (at any offset, as inside Basic credentials).
 * `exceptField` is the property of its body, if any, that is there to show it.
 */
export function reveals(exchange: Exchange, secret: string, exceptField?: string): boolean {
  return shows(answerText(exchange, exceptField), secret);
}

/** Whether a text reveals a secret, or one of several, in any of those forms. */
export function revealedIn(text: string, secrets: string | readonly string[]): boolean {
  const visible = searched(text);
  return [secrets].flat().some((it) => shows(visible, it));
}

/** All headers, names too, as a text that can be searched. */
export function headersAsText(headers: Answered['outcome']['headers']): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function shows(text: SearchedText, secret: string): boolean {
  return isTelling(secret) && hasForm(text, formsOf(secret));
}

const texts = new WeakMap<Exchange, Map<string, SearchedText>>();

/** All that an answer shows, ready to be searched: its body, but for a property of it, its headers, and its address. */
export function answerText(exchange: Exchange, exceptField = ''): SearchedText {
  const known = texts.get(exchange) ?? new Map<string, SearchedText>();
  const text = known.get(exceptField) ?? searched(joinedText(exchange, exceptField));
  texts.set(exchange, known.set(exceptField, text));
  return text;
}

function joinedText(exchange: Exchange, exceptField: string): string {
  if (!isAnswered(exchange)) return '';
  const { headers } = exchange.outcome;
  return [bodyText(exchange, exceptField), headersAsText(headers), exchange.request.url].join('\n');
}

function bodyText(exchange: Answered, exceptField: string): string {
  const body = jsonBody(exchange);
  if (!isJsonObject(body) || !Object.hasOwn(body, exceptField)) return exchange.outcome.body;
  return JSON.stringify({ ...body, [exceptField]: undefined });
}

interface Needle {
  readonly form: string;
  readonly label: string;
  /** Finds the form in any case; absent where only the exact form counts. */
  readonly pattern?: RegExp;
}

function longestFirst(needles: readonly Needle[]): readonly Needle[] {
  return needles.toSorted((a, b) => b.form.length - a.form.length);
}

function oncePerSecret<Value>(workOut: (secret: string) => Value): (secret: string) => Value {
  const known = new Map<string, Value>();
  return (secret) => {
    const value = known.get(secret) ?? workOut(secret);
    known.set(secret, value);
    return value;
  };
}

function needlesFor(secret: string, label: string): readonly Needle[] {
  const { folded, exact } = formsOf(secret);
  return [
    ...folded.map((form) => ({ form, label, pattern: new RegExp(form.replaceAll(/[^\w\s]/g, String.raw`\$&`), 'gi') })),
    ...exact.map((form) => ({ form, label })),
  ];
}

function withoutNeedles(text: string, needles: readonly Needle[]): string {
  let rest = text;
  let folded = text.toLowerCase();
  for (const { form, label, pattern } of needles) {
    if (!(pattern === undefined ? rest : folded).includes(form)) continue;
    rest = rest.replaceAll(pattern ?? form, label);
    folded = rest.toLowerCase();
  }
  return rest;
}
