import { apiKey, awsCredential, publicKey } from '../../specs/catalogue.ts';
import type { Source } from './rule.ts';
import { cite } from './sources.ts';

/** The descriptions of these properties of a list's `meta`, for every resource that is listed. */
export function citeMeta(...properties: readonly string[]): readonly Source[] {
  return properties.flatMap((property) => [
    ...cite(
      'accounts-v1-openapi',
      `#/components/schemas/accounts.v1.meta/properties/${property}`,
      awsCredential,
      publicKey,
    ),
    ...cite('iam-v1-openapi', `#/components/schemas/iam.v1.meta/properties/${property}`, apiKey),
  ]);
}

/** The description of a parameter of lists. */
export function citeParameter(name: 'PageSize' | 'Page' | 'PageToken'): readonly Source[] {
  const at = `#/components/parameters/${name}`;
  return [...cite('accounts-v1-openapi', at, awsCredential, publicKey), ...cite('iam-v1-openapi', at, apiKey)];
}
