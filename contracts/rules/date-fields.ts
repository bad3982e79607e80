import type { Resource } from '../../specs/catalogue.ts';
import { parseIsoDate, parseRfc2822Date } from '../../specs/dates.ts';
import { textOf } from '../evidence/answers.ts';
import { type Shown } from '../evidence/shown.ts';

export type DateField = 'date_created' | 'date_updated';

/** Reads a date in the dialect of a resource; undefined for anything else. */
export function readDate(text: string, dialect: Resource['dates']): Date | undefined {
  const known = read[dialect];
  if (known.has(text)) return known.get(text);
  const date = dialect === 'iso-8601' ? parseIsoDate(text) : parseRfc2822Date(text);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, date);
  return date;
}

// Several rules read the same dates, and the answers of one second have the same.
const MOST_KEPT = 500;
const read: Readonly<Record<Resource['dates'], Map<string, Date | undefined>>> = {
  'iso-8601': new Map(),
  'rfc-2822': new Map(),
};

/** The milliseconds since the epoch of a date field; undefined where it has no date in the resource's dialect. */
export function instantOf({ fields }: Shown, field: DateField, { dates }: Resource): number | undefined {
  return readDate(textOf(fields, field) ?? '', dates)?.getTime();
}

/** The whole seconds of a date field: only they can be compared where one answer has fractions and another has none. */
export function secondOf(shown: Shown, field: DateField, resource: Resource): number | undefined {
  const ms = instantOf(shown, field, resource);
  return ms === undefined ? undefined : Math.floor(ms / 1000);
}

/** A date as a finding writes it, the same in every dialect. */
export function dateInWords(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}
