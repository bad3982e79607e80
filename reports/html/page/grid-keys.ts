/** How far a key moves in a grid of cells: rows down and columns right. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

const FAR = Number.MAX_SAFE_INTEGER;
const PAGE = 10;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  PageUp: { rows: -PAGE, columns: 0 },
  PageDown: { rows: PAGE, columns: 0 },
  Home: { rows: 0, columns: -FAR },
  End: { rows: 0, columns: FAR },
  'Control Home': { rows: -FAR, columns: -FAR },
  'Control End': { rows: FAR, columns: FAR },
};

/** The move that a key makes; undefined where it makes none. */
export function moveOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Move | undefined {
  return altKey || metaKey ? undefined : moves[ctrlKey ? `Control ${key}` : key];
}

/** Where a move leads from a place in a grid of this size, which it does not leave. */
export function moved(from: Place, { rows, columns }: Move, size: Place): Place {
  return { row: within(from.row + rows, size.row), column: within(from.column + columns, size.column) };
}

/** A place in a grid, or how many rows and columns it has. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
