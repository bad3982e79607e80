import type { Schema } from './open-api.ts';

/** How strictly a body is held to its document: as published, or with our own demand that fields are there and filled. */
export type SchemaProfile = 'published' | 'strict';

/** Says if a profile lets the property with this name and schema be null. */
export function mayBeNull(name: string, schema: Schema, profile: SchemaProfile): boolean {
  if (schema.nullable !== true) return false;
  return profile === 'published' || nullHasMeaning.has(name);
}

// Nearly all that Twilio publishes is nullable; only for these does null say something.
const nullHasMeaning: ReadonlySet<string> = new Set([
  'friendly_name',
  'policy',
  'next_page_url',
  'previous_page_url',
  'name',
  'lastVerifiedAt',
  'verificationDetails',
  // The provider's pages do not say if these can be null, and silence is not a ban.
  'trunkSid',
  'terminationUri',
  'region',
  'details',
]);
