import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheets = ['foundation', 'headline', 'toolbar', 'matrix', 'detail', 'narrow', 'print'] as const;

/** The style of the page. */
export function pageStyle(): string {
  return sheets.map((it) => readFileSync(join(import.meta.dirname, 'style', `${it}.css`), 'utf8')).join('\n');
}
