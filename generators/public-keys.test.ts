import { createPublicKey } from 'node:crypto';
import { publicKeys } from './public-keys.ts';
import { testGenerator } from './testing/generator-cases.ts';

testGenerator('public keys', publicKeys, {
  isValid: (pem) => createPublicKey(pem).asymmetricKeyDetails?.modulusLength === 2048,
  reaches: { 'a plus, which forms decode': (pem) => pem.includes('+') },
  never: (pem) => pem.includes('PRIVATE'),
});
