import type { Choices } from '../choices.ts';
import type { Account } from './account.ts';
import type { ApiKey } from './api-key.ts';
import type { Credential } from './credential.ts';
import type { Provider } from './provider.ts';
import type { Randomness } from './randomness.ts';
import { createShelf, type Shelf } from './shelf.ts';

/** All that the server remembers. */
export interface World {
  readonly accounts: Shelf<Account>;
  readonly awsCredentials: Shelf<Credential>;
  readonly publicKeys: Shelf<Credential>;
  readonly apiKeys: Shelf<ApiKey>;
  readonly providers: Map<string, Provider>;
  newSid(prefix: 'AC' | 'CR' | 'SK'): string;
  newToken(): string;
  /** For an API key. */
  newSecret(): string;
}

/** A world without anything in it. */
export function createWorld(randomness: Randomness, { sidCase, secretForm }: Choices): World {
  return {
    accounts: createShelf(),
    awsCredentials: createShelf(),
    publicKeys: createShelf(),
    apiKeys: createShelf(),
    providers: new Map(),
    newSid(prefix) {
      const digits = randomness.hex(32);
      return prefix + (sidCase === 'upper' ? digits.toUpperCase() : digits);
    },
    newToken: () => randomness.hex(32),
    newSecret() {
      if (secretForm === 'base62') return randomness.base62(32);
      return secretForm === 'hex' ? randomness.hex(32) : Buffer.from(randomness.hex(48), 'hex').toString('base64');
    },
  };
}
