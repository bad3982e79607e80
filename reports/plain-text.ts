/**
 * A text that a target may have had a hand in, as a report can show it: what is not seen, or turns the direction of what is,
 * becomes `\u{202e}`, and what is longer than `most` characters is cut.
 */
export function plainText(text: string, most: number): string {
  return cutText(text, most).toWellFormed().replace(unseen, escaped);
}

/** The first `most` characters of a text, and how long it is where that is not all of it. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}… [${text.length} characters in all]`;
}

// Controls but for tab and line feed, marks of direction, separators of lines, and what XML 1.0 has no way to write.
const unseen = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
