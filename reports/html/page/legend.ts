import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Row } from './matrix-rows.ts';
import { countInWords, stateCounts } from './state-counts.ts';

/** What each sign of the matrix means, and how often it is there. */
export function legend(rows: readonly Row[]): HTMLElement {
  const items = stateCounts(rows).map(([state, count]) =>
    element('li', { 'data-state': state }, icon(state), countInWords(state, count)),
  );
  return element('ul', { class: 'legend', 'aria-label': 'Signs of the matrix' }, ...items);
}
