import assert from 'node:assert/strict';
import { createPublicKey, randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { rsaPublicKey } from './rsa-public-key.ts';

test('any bytes make a public key of 2048 bits, written as OpenSSL writes it', () => {
  for (const bytes of [randomBytes(256), Buffer.alloc(256), Buffer.alloc(256, 0xff)]) {
    const pem = rsaPublicKey(bytes);
    const key = createPublicKey(pem);
    assert.deepEqual(key.asymmetricKeyDetails, { modulusLength: 2048, publicExponent: 65537n });
    assert.equal(key.export({ type: 'spki', format: 'pem' }).toString().trim(), pem);
  }
});
