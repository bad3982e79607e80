import { randomBytes } from 'node:crypto';
import { rsaPublicKey } from '../../generators/rsa-public-key.ts';
import type { Resource } from '../../specs/catalogue.ts';
import type { Keyring } from '../client/keyring.ts';
import type { Fields } from '../client/plans.ts';

/** The fields of a request to create one resource that every correct server accepts. */
export function validFields(resource: Resource, keyring: Keyring, name: string): Fields {
  const sent = resource.sentSecretField;
  return {
    ...(resource.namesAccount && { AccountSid: keyring.accountSid }),
    ...(sent === 'Credentials' && { Credentials: madeUpAwsCredentials() }),
    ...(sent === 'PublicKey' && { PublicKey: rsaPublicKey(randomBytes(256)) }),
    FriendlyName: name,
  };
}

// The documents say `id:secret` and nothing about either half, so both look as those of AWS do.
function madeUpAwsCredentials(): string {
  const id = randomBytes(8).toString('hex').toUpperCase();
  return `AKIA${id}:${randomBytes(30).toString('base64')}`;
}
