/** As many parts as fit into so many bytes, with a blank line between, and a last sentence where some do not. */
export function within(bytes: number, parts: Iterable<string>, sentence: string): string {
  const room = bytes - sizeOf(sentence);
  const shown: string[] = [];
  let used = 0;
  for (const part of parts) {
    used += sizeOf(part);
    if (used > room) return `${[...shown, sentence].join('\n\n')}\n`;
    shown.push(part);
  }
  return `${shown.join('\n\n')}\n`;
}

// With the blank line that follows it.
function sizeOf(part: string): number {
  return Buffer.byteLength(part) + 2;
}
