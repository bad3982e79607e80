import type { Cell } from './matrix-rows.ts';

/** The part of the page's address that opens a cell: `#secret-shown-once/api-key`. */
export function addressOf({ rule, resource }: Cell): string {
  return `#${encodeURIComponent(rule)}/${encodeURIComponent(resource)}`;
}

/** The cell that the page's address names, among these. */
export function cellAtAddress(cells: readonly Cell[]): Cell | undefined {
  return cells.find((it) => addressOf(it) === location.hash);
}

/** Makes the page's address name a cell, or none, without a step that "back" would undo. */
export function setAddress(cell: Cell | undefined): void {
  history.replaceState(null, '', cell === undefined ? location.pathname + location.search : addressOf(cell));
}
