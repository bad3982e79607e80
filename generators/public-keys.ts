import { type Arbitrary, nat } from 'fast-check';
import { derivedBytes } from './derived-bytes.ts';
import { rsaPublicKey } from './rsa-public-key.ts';

/** RSA public keys in PEM, with a modulus that nobody has factors for. */
export const publicKeys: Arbitrary<string> = nat().map(publicKeyOf);

/** The public key that a number stands for. */
export function publicKeyOf(seed: number): string {
  return rsaPublicKey(derivedBytes(seed, 'modulus', 256));
}
