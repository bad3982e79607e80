import { parseIsoDate, parseRfc2822Date } from '../../../../specs/dates.ts';

/** What a text looks like, in words that say nothing of what it is. */
export function formOf(text: string): string {
  const found = FORMS.find(([, isIt]) => isIt(text));
  if (found !== undefined) return found[0];
  const hex = /^[\da-f]{16,}$/.test(text) ? 'lower-case hexadecimal digits' : undefined;
  // Of 32 random characters, all may be letters.
  const isMixed = /\d/.test(text) || (/[a-z]/.test(text) && /[A-Z]/.test(text));
  const word = /^[\w+/=-]{16,}$/.test(text) && isMixed ? 'letters and digits' : undefined;
  const made = hex ?? word;
  return made === undefined ? 'a text' : `${text.length} ${made}`;
}

/** The instant that a text names in one of the two dialects, in milliseconds; undefined where it is no date. */
export function instantOf(text: string): number | undefined {
  return (parseIsoDate(text) ?? parseRfc2822Date(text))?.getTime();
}

/** A name as it may be kept: one that was made for an instance, or that may be a value, is told by its form. */
export function nameForm(name: string): string {
  return /^[\w.$-]{1,40}$/.test(name) && !/\d{3}|[\da-f]{12}/i.test(name) ? name : `{${formOf(name)}}`;
}

const SID = /^(AC|CR|SK|RQ)[\da-f]{32}$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const FORMS: readonly (readonly [form: string, isIt: (text: string) => boolean])[] = [
  ['an empty text', (text) => text === ''],
  ['a SID of AC', (text) => SID.exec(text)?.[1] === 'AC'],
  ['a SID of CR', (text) => SID.exec(text)?.[1] === 'CR'],
  ['a SID of SK', (text) => SID.exec(text)?.[1] === 'SK'],
  ['a SID of another kind', (text) => /^[A-Z]{2}[\da-f]{32}$/i.test(text)],
  [
    'an ISO 8601 date in UTC',
    (text) => parseIsoDate(text) !== undefined && /\d{2}Z$/.test(text) && !text.includes('.'),
  ],
  ['an ISO 8601 date with an offset or a fraction', (text) => parseIsoDate(text) !== undefined],
  ['an RFC 2822 date in +0000', (text) => parseRfc2822Date(text) !== undefined && text.endsWith('+0000')],
  ['an RFC 2822 date in another zone', (text) => parseRfc2822Date(text) !== undefined],
  ['a UUID', (text) => UUID.test(text)],
  ['digits', (text) => /^\d+$/.test(text)],
];
