import { generateKeyPairSync, randomBytes } from 'node:crypto';
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
  return `AKIA${id}:${randomBytes(30).toString('base64url')}`;
}

let publicKey: string | undefined;

// One key pair serves a whole run: making one takes longer than all requests of a scenario.
function madeUpPublicKey(): string {
  publicKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString()
    .trim();
  return publicKey;
}
