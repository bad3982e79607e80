import { createPublicKey } from 'node:crypto';

const MODULUS_BYTES = 256;

/** The PEM text of an RSA public key whose modulus is made of these 256 bytes: nobody has factors for it. */
export function rsaPublicKey(bytes: Buffer): string {
  const modulus = Buffer.from(bytes);
  modulus[0] = 0xc0 | (modulus[0] ?? 0);
  modulus[MODULUS_BYTES - 1] = 1 | (modulus[MODULUS_BYTES - 1] ?? 0);
  // All else is the same in each key, and to have OpenSSL put it together takes longer than a request.
  const der = Buffer.concat([BEFORE, modulus, AFTER]);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}

const filler = Buffer.alloc(MODULUS_BYTES, 0xff);
const example = createPublicKey({
  key: { kty: 'RSA', n: filler.toString('base64url'), e: 'AQAB' },
  format: 'jwk',
}).export({ type: 'spki', format: 'der' });
const BEFORE = example.subarray(0, example.indexOf(filler));
const AFTER = example.subarray(BEFORE.length + MODULUS_BYTES);
