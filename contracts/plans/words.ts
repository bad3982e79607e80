import type { Texts } from '../../generators/from-schema.ts';
import type { Author } from '../../generators/plans.ts';
import type { Resource } from '../../specs/catalogue.ts';
import { instancesOf, type Model } from './model.ts';

const AUTHORS: Readonly<Record<Author, string>> = {
  owner: 'the owner',
  secondary: 'the owner, with the secondary token,',
  stranger: 'the other account',
  nobody: 'somebody without credentials',
  'wrong-token': 'somebody with a wrong token',
  bearer: 'somebody with a made-up bearer token',
  'other-case': 'somebody with the token in another case',
  prefix: 'somebody with a character before the token',
  suffix: 'somebody with a character after the token',
  truncated: 'somebody with the token but for its last character',
  empty: 'somebody with an empty token',
};

/** Who takes a step. */
export function authorInWords(by: Author): string {
  return AUTHORS[by];
}

/** One of a resource, such as "an API key". */
export function kindInWords({ title }: Resource): string {
  return `${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title}`;
}

/** An instance by its place among those that the plan has made, such as "API key 2 (deleted)". */
export function instanceInWords(
  { resource, pick }: { readonly resource: Resource; readonly pick: number },
  model: Model,
): string {
  const own = instancesOf(model, resource);
  const index = pick % Math.max(1, own.length);
  const picked = own[index];
  const notes = [
    ...(picked?.isStrangers ? ["the other account's"] : []),
    ...(picked?.isAlive === false ? ['deleted'] : []),
  ];
  return `${resource.title} ${index + 1}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

const QUOTED = ['FriendlyName', 'Policy', 'KeyType', 'PageSize'];

/** The fields of a request; only those that carry no secret are quoted. */
export function fieldsInWords(fields: Texts): string {
  const present = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  const told = present.map(({ name, value }) => (QUOTED.includes(name) ? `${name} ${quoted(value)}` : name));
  return told.length === 0 ? '' : ` with ${told.join(', ')}`;
}

const LONGEST_QUOTE = 80;

// With everything but plain letters escaped, so that a terminal and a reader see what was sent.
function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}… (${text.length} characters)` : text;
  return JSON.stringify(cut).replaceAll(/[^ -~…]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
