import { createPublicKey, randomBytes } from 'node:crypto';
import type { Resource } from '../../specs/catalogue.ts';
import type { Keyring } from '../client/keyring.ts';
import type { Fields } from '../client/plans.ts';

/** The fields of a request to create one resource that every correct server accepts. */
export function validFields(resource: Resource, keyring: Keyring, name: string): Fields {
  const sent = resource.sentSecretField;
  return {
    ...(resource.namesAccount && { AccountSid: keyring.accountSid }),
    ...(sent === 'Credentials' && { Credentials: madeUpAwsCredentials() }),
    ...(sent === 'PublicKey' && { PublicKey: madeUpPublicKey() }),
    FriendlyName: name,
  };
}

// The documents say `id:secret` and nothing about either half, so both look as those of AWS do.
function madeUpAwsCredentials(): string {
  const id = randomBytes(8).toString('hex').toUpperCase();
  return `AKIA${id}:${randomBytes(30).toString('base64')}`;
}

// A modulus that nobody has factors for: it costs nothing to make, so that no two keys of a run are the same.
function madeUpPublicKey(): string {
  const modulus = randomBytes(256);
  modulus[0] = 0xc0 | (modulus[0] ?? 0);
  modulus[255] = 1 | (modulus[255] ?? 0);
  const key = { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' };
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString().trim();
}
