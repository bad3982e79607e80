import { plainText } from '../plain-text.ts';

const LONGEST_CELL = 400;
const LONGEST_BLOCK = 4_000;

/** A text as one line of Markdown that shows it and nothing else: no character of it has a meaning, in a table either. */
export function inMarkdown(text: string, most = LONGEST_CELL): string {
  const oneLine = plainText(text, most).replace(/\s+/g, ' ').trim();
  return oneLine.replace(/[&<>"'|\\`*_{}[\]~#@$]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** A text as a block that is shown as it is, within a fence that is longer than any in the text. */
export function codeBlock(text: string, most = LONGEST_BLOCK): string {
  const shown = plainText(text, most);
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${shown}\n${fence}`;
}

/** A link, or the title alone where the address is none of the web. */
export function linkTo(title: string, address: string): string {
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  if (!isWeb) return inMarkdown(title);
  return `[${inMarkdown(title)}](<${new URL(address).href.replace(/[<>\\|]/g, encodeURIComponent)}>)`;
}

/** A table with a row per list of cells, which are Markdown already. */
export function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows].map(rowOf).join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
