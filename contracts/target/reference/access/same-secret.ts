import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares exactly, in a time that depends on neither text: digests have one length, whatever the caller sent. */
export function sameSecret(expected: string, actual: string): boolean {
  return timingSafeEqual(digest(expected), digest(actual));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
