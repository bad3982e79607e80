import { type Arbitrary, constantFrom, oneof, string } from 'fast-check';

// No document says what a character is, so a name is kept within the limit by the highest of all counts.
const LONGEST_UNITS = 64;

/** Names that every server must take: any characters but control characters, and not white space alone. */
export const friendlyNames: Arbitrary<string> = oneof(
  { weight: 3, arbitrary: constantFrom('keyturn', 'build server', 'a', '0') },
  { weight: 6, arbitrary: namesOf('abc XYZ 019', 0) },
  {
    weight: 6,
    arbitrary: namesOf([...'+%&=#;?/\\\'"<>(){}[]|`~^$*!@,.:_-'.split(''), '%41', '&amp;', '%00', '${x}', '{{7}}'], 1),
  },
  {
    weight: 6,
    arbitrary: namesOf(['é', 'e\u0301', 'ß', 'ž', 'İ', 'ﬁ', '\u00a0', '\u2028', '日', '本', '한', 'ไ', 'ก็'], 1),
  },
  { weight: 4, arbitrary: namesOf(['ע', 'ب', 'ם', '\u202e', '\u200f', '\u202c', 'a', '1'], 1) },
  { weight: 4, arbitrary: namesOf(['🔑', '👩‍💻', '🇩🇪', '👍🏽', '❤️', 'a'], 1) },
  { weight: 3, arbitrary: string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 3, arbitrary: constantFrom('n'.repeat(64), `${'n'.repeat(63)}é`, '🔑'.repeat(32), ` ${'x'.repeat(62)} `) },
  {
    weight: 2,
    arbitrary: constantFrom('null', 'undefined', 'true', 'false', 'NaN', '[object Object]', '-1', '1e3', '__proto__'),
  },
).filter((name) => isPlain(name));

/** Names that a server may refuse, as no document says what becomes of them. */
export const controlCharacterNames: Arbitrary<string> = string({
  unit: constantFrom('\0', '\n', '\r', '\t', '\u001b', '\u007f', '\u0085', 'a', ' '),
  minLength: 1,
  maxLength: 12,
}).filter((name) => /\p{Cc}/u.test(name));

/** Names that are too long by every count. */
export const longNames: Arbitrary<string> = oneof(
  constantFrom('x'.repeat(65), '日'.repeat(65), '🔑'.repeat(65), 'e\u0301'.repeat(65)),
  string({ unit: constantFrom(...'abcdefgh 0123'.split('')), minLength: 66, maxLength: 400 }).filter(
    (it) => it.trim().length > 65,
  ),
);

function namesOf(units: Iterable<string>, minLength: number): Arbitrary<string> {
  return string({ unit: constantFrom(...units), minLength, maxLength: 16 });
}

function isPlain(name: string): boolean {
  return name.length <= LONGEST_UNITS && name.isWellFormed() && name.trim() !== '' && !/\p{Cc}/u.test(name);
}
