import type { RecordedExchange } from '../../../contracts/checker/record-types.ts';
import { addressOf } from './address.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Cell, Row } from './matrix-rows.ts';
import { stateWords } from './states.ts';
import { verdictView } from './verdict-view.ts';
import { revealed, visibleText } from './visible-text.ts';

/** What the panel needs of the page around it. */
export interface DetailParts {
  readonly seed: string;
  readonly exchanges: () => ReadonlyMap<number, RecordedExchange>;
  readonly rowOf: (cell: Cell) => Row | undefined;
  readonly onClose: () => void;
  /** Goes on to the verdict after or before the open one. */
  readonly onStep: (direction: 1 | -1) => void;
}

/** The panel that shows one cell of the matrix. */
export interface DetailPanel {
  readonly view: HTMLElement;
  readonly show: (cell: Cell) => void;
  readonly hide: () => void;
}

/** A panel that is closed until a cell is shown. */
export function createDetailPanel(parts: DetailParts): DetailPanel {
  const content = element('div', { class: 'detail-content' });
  const view = element('aside', { class: 'detail', 'aria-label': 'Verdict', hidden: true, tabindex: -1 });
  view.append(controls(parts), content);
  return {
    view,
    show(cell) {
      content.replaceChildren(...contentOf(cell, parts));
      view.hidden = false;
      view.setAttribute('aria-label', revealed(`Verdict: ${cell.rule} on ${cell.column}`));
      view.scrollTop = 0;
    },
    hide() {
      view.hidden = true;
      content.replaceChildren();
    },
  };
}

function controls({ onClose, onStep }: DetailParts): HTMLElement {
  return element(
    'div',
    { class: 'controls' },
    control('Previous verdict', 'Previous', () => onStep(-1)),
    control('Next verdict', 'Next', () => onStep(1)),
    control('Close the verdict', 'Close', onClose),
  );
}

function control(label: string, text: string, press: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': label }, text);
  button.addEventListener('click', press);
  return button;
}

function contentOf(cell: Cell, { exchanges, seed, rowOf }: DetailParts): readonly HTMLElement[] {
  const [first] = cell.verdicts;
  const row = rowOf(cell);
  if (first === undefined || row === undefined) return [];
  const views = cell.verdicts.map((it) => verdictView(it, { exchanges: exchanges(), seed }));
  return [
    element('p', { class: 'badge', 'data-state': cell.state }, icon(cell.state), stateWords[cell.state]),
    element('h2', {}, visibleText(first.title)),
    element('p', { class: 'aside' }, `${first.level} ${first.rule}, profile ${first.profile}`),
    siblings(cell, row),
    ...views,
  ];
}

/** The same rule on each resource that it concerns. */
function siblings(cell: Cell, row: Row): HTMLElement {
  const links = row.cells
    .filter((it) => it.verdicts.length > 0)
    .map((it) => {
      const label = revealed(`${it.column}: ${stateWords[it.state].toLowerCase()}`);
      const attributes = { href: addressOf(it), 'aria-label': label, 'data-state': it.state };
      return element('a', { ...attributes, 'aria-current': it === cell && 'true' }, icon(it.state), it.column);
    });
  return element('nav', { class: 'siblings', 'aria-label': 'The rule on each resource' }, ...links);
}
