const LONGEST_QUOTE = 80;

/** A name in quotation marks, cut where it is long. */
export function shortened(name: string): string {
  const text = JSON.stringify(name);
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}

/** How a name that is shown differs from the one that was given; says nothing of what it is, as it could be a secret. */
export function differenceOf(given: string, shown: unknown): string {
  if (shown === undefined || shown === null) return `${shown === null ? 'null' : 'none'} instead`;
  if (typeof shown !== 'string') return `a value of type ${typeof shown} instead`;
  const [expected, actual] = [Array.from(given), Array.from(shown)];
  const at = expected.findIndex((character, index) => character !== actual[index]);
  if (at === -1) return `a longer one, of ${actual.length} characters instead of ${expected.length}`;
  const found = actual[at];
  if (found === undefined) return `another one, which ends before character ${at + 1}`;
  return `another one: its character ${at + 1} is ${codePoint(found)} instead of ${codePoint(expected[at] ?? '')}`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
