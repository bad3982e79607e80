import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Cell, Row } from './matrix-rows.ts';
import { isWanted, type RowFilter } from './row-filter.ts';
import { stateWords } from './states.ts';
import { revealed, visibleText } from './visible-text.ts';

/** A row of the matrix as elements: the rule, then a cell per resource. */
export function rowView(
  row: Row,
  index: number,
  parts: { readonly filter: RowFilter; readonly cellOf: WeakMap<Element, Cell> },
): HTMLElement {
  const cells = row.cells.map((cell) => {
    const view = cellView(cell, isWanted(cell, parts.filter));
    parts.cellOf.set(view, cell);
    return view;
  });
  const head = element(
    'div',
    { role: 'rowheader', class: 'rule' },
    element('span', { class: 'rule-title' }, visibleText(row.title)),
    element(
      'span',
      { class: 'rule-id' },
      element('span', { class: 'level', 'data-level': row.level }, row.level),
      row.rule,
    ),
  );
  return element('div', { role: 'row', class: 'row', 'aria-rowindex': index + 2 }, head, ...cells);
}

function cellView(cell: Cell, wanted: boolean): HTMLElement {
  const { rule, column, state, verdicts } = cell;
  const label =
    verdicts.length === 0
      ? `${rule} does not concern ${column}`
      : `${column}: ${stateWords[state].toLowerCase()}, ${rule}`;
  const view = element('div', {
    role: 'gridcell',
    class: wanted || verdicts.length === 0 ? 'cell' : 'cell faint',
    tabindex: -1,
    'data-state': state,
    'data-column': column,
    'aria-label': revealed(label),
  });
  if (verdicts.length > 0) view.append(icon(state));
  return view;
}
