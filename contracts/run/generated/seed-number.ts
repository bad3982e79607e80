import { createHash } from 'node:crypto';

const LARGEST = 2 ** 31 - 1;

/** The number that a seed stands for: itself where it is one, and otherwise one that follows from its letters. */
export function seedNumber(seed: string): number {
  const number = Number(seed);
  if (/^-?\d+$/.test(seed) && Math.abs(number) <= LARGEST) return number;
  return createHash('sha256').update(seed).digest().readInt32BE();
}
