/** The longest text that a page shows, in characters. */
export const LONGEST_TEXT = 16 * 1024;

// A text that is a little longer is shown whole: it may already say that it was cut.
const SLACK = 100;

/** A value with each text in it that is too long for a page cut, and followed by how long it was. */
export function cut<Value>(value: Value): Value;
export function cut(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) return value.map((it: unknown) => cut(it));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [cutText(name), cut<unknown>(it)]));
}

function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT + SLACK) return text;
  return `${text.slice(0, LONGEST_TEXT).toWellFormed()}… [cut: ${text.length} characters in all]`;
}
