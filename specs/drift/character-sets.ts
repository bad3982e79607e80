/** A set of characters: the codes below 128, and whether all others are in it too. */
export interface CharacterSet {
  readonly codes: ReadonlySet<number>;
  readonly beyond: boolean;
}

export interface ReadSet {
  readonly set: CharacterSet;
  readonly length: number;
}

/** Reads one character, escape or `[class]` at the beginning of a pattern; undefined for anything cleverer. */
export function readCharacterSet(pattern: string): ReadSet | undefined {
  if (pattern.startsWith('[')) return readClass(pattern);
  if (pattern.startsWith('.')) return { set: complement(codesOf('\n\r')), length: 1 };
  const escape = /^\\(.)/.exec(pattern);
  if (escape !== null) return readEscape(escape[1] ?? '');
  return /^[^()|*+?{}^$\]]/.test(pattern) && isAscii(pattern[0])
    ? { set: plain(pattern[0] ?? ''), length: 1 }
    : undefined;
}

export function isWithin(inner: CharacterSet, outer: CharacterSet): boolean {
  return (!inner.beyond || outer.beyond) && [...inner.codes].every((it) => outer.codes.has(it));
}

const DIGITS = '0123456789';
const WORDS = `${DIGITS}_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;

function readEscape(letter: string): ReadSet | undefined {
  const named: Readonly<Record<string, string>> = { d: DIGITS, w: WORDS, n: '\n', r: '\r', t: '\t' };
  const characters = named[letter] ?? (/\W/.test(letter) ? letter : undefined);
  return characters === undefined || !isAscii(letter) ? undefined : { set: plain(characters), length: 2 };
}

function readClass(pattern: string): ReadSet | undefined {
  const found = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(pattern);
  if (found === null) return undefined;
  const [whole, negated, inside = ''] = found;
  const codes = codesInClass(inside);
  if (codes === undefined) return undefined;
  return { set: negated === '' ? { codes, beyond: false } : complement(codes), length: whole.length };
}

function codesInClass(inside: string): ReadonlySet<number> | undefined {
  const codes = new Set<number>();
  for (const [item, from, to] of inside.matchAll(/([^\\])-([^\\])|\\.|[^\\]/gs)) {
    if (!isAscii(item)) return undefined;
    const members =
      from !== undefined && to !== undefined ? range(from, to) : readCharacterSet(literal(item))?.set.codes;
    if (members === undefined) return undefined;
    for (const code of members) codes.add(code);
  }
  return codes;
}

// Inside of a class, only the backslash keeps its meaning.
function literal(item: string): string {
  return item.startsWith('\\') || /\w/.test(item) ? item : `\\${item}`;
}

function range(from: string, to: string): ReadonlySet<number> {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index));
}

function plain(characters: string): CharacterSet {
  return { codes: codesOf(characters), beyond: false };
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (it) => it.charCodeAt(0)));
}

function complement(codes: ReadonlySet<number>): CharacterSet {
  return {
    codes: new Set(Array.from({ length: 128 }, (_, code) => code).filter((it) => !codes.has(it))),
    beyond: true,
  };
}

function isAscii(text = ''): boolean {
  return /^\p{ASCII}+$/u.test(text);
}
