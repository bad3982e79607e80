import { parseIsoDate, parseRfc2822Date } from './dates.ts';

/** The string formats that are checked in Keyturn's own way, for ajv's `formats` option. */
export const formats = {
  'date-time': (text: string) => parseIsoDate(text) !== undefined,
  // No published vocabulary knows this name; Twilio uses it for the dates of iam v1.
  'date-time-rfc-2822': (text: string) => parseRfc2822Date(text) !== undefined,
  // The usual definition also takes a `urn:uuid:` prefix, which these APIs never write.
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
} as const;
