import type { Cell, Row } from './matrix-rows.ts';

/** What a reader wants to see. What is empty or undefined lets everything through. */
export interface RowFilter {
  readonly text: string;
  readonly profile: string;
  readonly level: string;
  readonly resource: string;
  readonly state: string;
}

export const everything: RowFilter = { text: '', profile: '', level: '', resource: '', state: '' };

/** The rows that have a cell which the filter lets through. */
export function filteredRows(rows: readonly Row[], filter: RowFilter): readonly Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.profile !== '' && row.profile !== filter.profile) return false;
    if (filter.level !== '' && row.level !== filter.level) return false;
    const says = words.length === 0 ? '' : textOf(row);
    return words.every((it) => says.includes(it)) && row.cells.some((it) => isWanted(it, filter));
  });
}

/** Whether a cell of a row is what the filter asks for; the others of the row are shown faintly. */
export function isWanted({ resource, state, verdicts }: Cell, filter: RowFilter): boolean {
  if (verdicts.length === 0) return false;
  if (filter.resource !== '' && resource !== filter.resource) return false;
  return filter.state === '' || state === filter.state;
}

// What was observed can be searched too: "[secret 1]" or "404" leads to where it was seen.
function textOf({ rule, title, cells }: Row): string {
  const said = cells
    .flatMap((it) => it.verdicts)
    .map((it) => [it.expected, it.observed, it.reason, it.branch].join(' '));
  return [rule, title, ...said].join(' ').toLowerCase();
}
