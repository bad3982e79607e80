import { createHash } from 'node:crypto';

/** Bytes that follow from a number alone: material that nobody uses, and that is the same on every machine. */
export function derivedBytes(seed: number, label: string, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`${label} ${seed} ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}
