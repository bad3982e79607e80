import { createPublicKey } from 'node:crypto';
import { type Arbitrary, nat } from 'fast-check';
import { derivedBytes } from './derived-bytes.ts';

/** RSA public keys in PEM, with a modulus that nobody has factors for. */
export const publicKeys: Arbitrary<string> = nat().map(publicKeyOf);

/** The public key that a number stands for. */
export function publicKeyOf(seed: number): string {
  const modulus = derivedBytes(seed, 'modulus', 256);
  modulus[0] = 0xc0 | (modulus[0] ?? 0);
  modulus[255] = 1 | (modulus[255] ?? 0);
  const key = { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB' };
  return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString().trim();
}
