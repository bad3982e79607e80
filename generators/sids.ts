import { type Arbitrary, constant, constantFrom, nat, oneof, string } from 'fast-check';
import { derivedBytes } from './derived-bytes.ts';

/** Well-formed SIDs that nobody was ever given. */
export function sids(prefix: string): Arbitrary<string> {
  return nat().map((seed) => prefix + derivedBytes(seed, 'sid', 16).toString('hex'));
}

/** How a SID can be malformed. */
export type Malformation = 'wrong-prefix' | 'too-short' | 'not-hex';

export interface MalformedSid {
  readonly how: Malformation;
  readonly sid: string;
}

/** SIDs that are wrong in one way. None has a character that would make another path of it. */
export function malformedSids(prefix: string): Arbitrary<MalformedSid> {
  return oneof(
    wrongPrefix(prefix).map((sid) => ({ how: 'wrong-prefix' as const, sid })),
    tooShort(prefix).map((sid) => ({ how: 'too-short' as const, sid })),
    notHex(prefix).map((sid) => ({ how: 'not-hex' as const, sid })),
  );
}

/** SIDs of another kind: the two letters are not those of the resource. */
function wrongPrefix(prefix: string): Arbitrary<string> {
  const letters = string({ unit: constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')), minLength: 2, maxLength: 2 });
  return letters.filter((it) => it !== prefix).chain(sids);
}

function tooShort(prefix: string): Arbitrary<string> {
  return sids(prefix).chain((sid) => constantFrom(sid.slice(0, -1), sid.slice(0, 10), prefix));
}

function notHex(prefix: string): Arbitrary<string> {
  const digits = string({
    unit: constantFrom(...'ghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ'.split('')),
    minLength: 32,
    maxLength: 32,
  });
  return oneof(
    digits.map((it) => prefix + it),
    constant(`${prefix}${'0'.repeat(31)}z`),
  );
}
