/** A text of somebody else's document on one line, without what would move a terminal's cursor or colour. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
