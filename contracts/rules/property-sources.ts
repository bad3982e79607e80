import { apiKey, authToken, awsCredential, providerToken, publicKey } from '../../specs/catalogue.ts';
import type { Source } from './rule.ts';
import { citeComponent } from './sources.ts';
import { collections } from './twilio-resources.ts';

const OWNERS = {
  'accounts.v1.secondary_auth_token': authToken,
  'accounts.v1.auth_token_promotion': authToken,
  'accounts.v1.credential.credential_aws': awsCredential,
  'accounts.v1.credential.credential_public_key': publicKey,
  'iam.v1.key': apiKey,
  'iam.v1.new_key': apiKey,
  'iam.v1.get_keys': apiKey,
  TwilioProvider: providerToken,
  VerificationCheck: providerToken,
} as const;

export type SchemaName = keyof typeof OWNERS;

/** The schemas of what has a SID, however it is shown. */
export const COLLECTION_SCHEMAS: readonly SchemaName[] = [
  'accounts.v1.credential.credential_aws',
  'accounts.v1.credential.credential_public_key',
  'iam.v1.key',
  'iam.v1.new_key',
  'iam.v1.get_keys',
];

/** The schemas of what the Accounts API shows of one resource. */
export const ACCOUNTS_SCHEMAS: readonly SchemaName[] = [
  'accounts.v1.secondary_auth_token',
  'accounts.v1.auth_token_promotion',
  'accounts.v1.credential.credential_aws',
  'accounts.v1.credential.credential_public_key',
];

/** The description of a property in each of these schemas, for the resource that the schema shows. */
export function citeProperty(property: string, ...schemas: readonly SchemaName[]): readonly Source[] {
  return schemas.flatMap((schema) => citeComponent([OWNERS[schema]], `schemas/${schema}/properties/${property}`));
}

/** The descriptions of these properties of a list's `meta`, for every resource that is listed. */
export function citeMeta(...properties: readonly string[]): readonly Source[] {
  return properties.flatMap((property) =>
    collections.flatMap((it) => citeComponent([it], `schemas/${it.api}.v1.meta/properties/${property}`)),
  );
}
