import type { Row } from './matrix-rows.ts';
import { type State, states, stateWords } from './states.ts';

/** How many cells are in each state, the worst first, without those that no cell is in. */
export function stateCounts(rows: readonly Row[]): readonly (readonly [state: State, count: number])[] {
  const cells = rows.flatMap((it) => it.cells);
  const counts = states.map((state) => [state, cells.filter((it) => it.state === state).length] as const);
  return counts.filter(([, count]) => count > 0);
}

/** What so many cells in a state do: `1 holds`, `2 hold`. */
export function countInWords(state: State, count: number): string {
  const number = count.toLocaleString('en');
  if (state === 'holds') return `${number} ${count === 1 ? 'holds' : 'hold'}`;
  if (state === 'warning') return `${number} ${count === 1 ? 'warning' : 'warnings'}`;
  return `${number} ${stateWords[state].toLowerCase()}`;
}
