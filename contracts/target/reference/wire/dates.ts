import type { Choices } from '../choices.ts';

/** ISO 8601, as accounts v1 writes dates. */
export function isoDate(ms: number, { datePrecision }: Choices): string {
  const text = new Date(ms).toISOString();
  return datePrecision === 'milliseconds' ? text : text.replace(/\.\d+Z$/, 'Z');
}

/** RFC 2822, as iam v1 and v2010 write dates. */
export function rfc2822Date(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}
