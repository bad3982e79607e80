import type { Choices } from '../choices.ts';

/** ISO 8601, as accounts v1 writes dates. */
export function isoDate(ms: number, { datePrecision, isoZone }: Choices): string {
  const text = new Date(ms).toISOString();
  return text.replace(datePrecision === 'milliseconds' ? 'Z' : /\.\d+Z$/, isoZone);
}

/** RFC 2822, as iam v1 and v2010 write dates. */
export function rfc2822Date(ms: number, { rfc2822Zone }: Choices): string {
  return new Date(ms).toUTCString().replace('GMT', rfc2822Zone);
}
