import { apiKey, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';
import { parseIsoDate, parseRfc2822Date } from '../../specs/dates.ts';
import { type Shown, textOf } from '../evidence/shown.ts';
import type { Source } from './rule.ts';
import { cite } from './sources.ts';

export type DateField = 'date_created' | 'date_updated';

/** Where the documents of the resources with SIDs describe a date. */
export function citeDate(field: DateField): readonly Source[] {
  const accounts = '#/components/schemas/accounts.v1.credential';
  return [
    ...cite('accounts-v1-openapi', `${accounts}.credential_aws/properties/${field}`, awsCredential),
    ...cite('accounts-v1-openapi', `${accounts}.credential_public_key/properties/${field}`, publicKey),
    ...['key', 'new_key', 'get_keys'].flatMap((schema) =>
      cite('iam-v1-openapi', `#/components/schemas/iam.v1.${schema}/properties/${field}`, apiKey),
    ),
  ];
}

/** Reads a date in the dialect of a resource; undefined for anything else. */
export function readDate(text: string, dialect: Resource['dates']): Date | undefined {
  return dialect === 'iso-8601' ? parseIsoDate(text) : parseRfc2822Date(text);
}

/** The milliseconds since the epoch of a date field; undefined where it has no date in the resource's dialect. */
export function instantOf({ fields }: Shown, field: DateField, { dates }: Resource): number | undefined {
  const text = textOf(fields, field);
  return text === undefined ? undefined : readDate(text, dates)?.getTime();
}

/** The whole seconds of a date field: only they can be compared where one answer has fractions and another has none. */
export function secondOf(shown: Shown, field: DateField, resource: Resource): number | undefined {
  const ms = instantOf(shown, field, resource);
  return ms === undefined ? undefined : Math.floor(ms / 1000);
}
