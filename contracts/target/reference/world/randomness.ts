import { createHash, randomBytes } from 'node:crypto';

export interface Randomness {
  /** Lower-case hexadecimal digits. */
  hex(digits: number): string;
  base62(characters: number): string;
  uuid(): string;
}

/** The system's randomness, or with a seed a stream that is the same every time. */
export function createRandomness(seed?: string): Randomness {
  const nextBytes = seed === undefined ? () => randomBytes(32) : seededBytes(seed);
  const hex = (digits: number) => collect(digits, () => nextBytes().toString('hex'));
  return {
    hex,
    base62: (characters) => collect(characters, () => [...nextBytes()].map(base62Character).join('')),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}

function seededBytes(seed: string): () => Buffer {
  let counter = 0;
  return () => {
    counter += 1;
    return createHash('sha256').update(`${counter}:${seed}`).digest();
  };
}

function collect(length: number, more: () => string): string {
  let text = '';
  while (text.length < length) text += more();
  return text.slice(0, length);
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Bytes from 248 up are dropped, for 256 is not a multiple of 62 and the first characters would come too often. */
function base62Character(byte: number): string {
  return byte < 248 ? alphabet.charAt(byte % alphabet.length) : '';
}
