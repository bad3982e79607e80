import type { ResourceColumn } from '../page-data.ts';
import { element } from './element.ts';
import { moved, moveOf, type Place } from './grid-keys.ts';
import { rowView } from './matrix-row.ts';
import { type Cell, type Row, worstCell } from './matrix-rows.ts';
import type { RowFilter } from './row-filter.ts';
import { counted } from './words.ts';

const ROWS_PER_CHUNK = 40;
const ROW_HEIGHT_PX = 57;
// Fewer rows are drawn at once, so that the browser's own search finds everything.
const DRAWN_AT_ONCE = 400;

/** Some rows that are drawn together, when they come near to what the reader sees. */
interface Chunk {
  readonly view: HTMLElement;
  /** The index of its first row. */
  readonly from: number;
  readonly rows: readonly Row[];
}

/** The grid of rules and resources, which tells of each cell that a reader opens. */
export class Matrix {
  readonly view: HTMLElement;
  readonly #columns: readonly ResourceColumn[];
  readonly #cellOf = new WeakMap<Element, Cell>();
  readonly #observer: IntersectionObserver;
  #chunks: readonly Chunk[] = [];
  #rows: readonly Row[] = [];
  #filter: RowFilter | undefined;
  #marked: HTMLElement | undefined;

  constructor(columns: readonly ResourceColumn[], onOpen: (cell: Cell) => void) {
    this.#columns = columns;
    this.view = element('div', {
      role: 'grid',
      class: 'matrix',
      'aria-label': 'Rules by resource',
      'aria-colcount': columns.length + 1,
    });
    this.view.style.setProperty('--columns', String(columns.length));
    this.#observer = new IntersectionObserver((entries) => this.#drawNear(entries), { rootMargin: '800px' });
    this.view.addEventListener('click', ({ target }) => {
      const cell = this.#cellAt(target);
      if (cell !== undefined) onOpen(cell);
    });
    this.view.addEventListener('keydown', (event) => this.#press(event, onOpen));
  }

  /** Shows these rows in place of the others. */
  show(rows: readonly Row[], filter: RowFilter): void {
    this.#rows = rows;
    this.#filter = filter;
    this.#observer.disconnect();
    this.#chunks = chunksOf(rows);
    this.view.setAttribute('aria-rowcount', String(rows.length + 1));
    this.view.replaceChildren(headRow(this.#columns), ...this.#groups());
    for (const chunk of this.#chunks) {
      // The first is drawn in any case, as the Tab key leads to a cell of it.
      if (rows.length <= DRAWN_AT_ONCE || chunk.from === 0) this.#draw(chunk);
      else this.#observer.observe(chunk.view);
    }
    const [first] = this.view.querySelectorAll<HTMLElement>('.cell');
    this.#reach(first);
  }

  /** The cells with a verdict, in the order in which they are shown. */
  cells(): readonly Cell[] {
    return this.#rows.flatMap((it) => it.cells.filter(({ verdicts }) => verdicts.length > 0));
  }

  /** Marks the cell that is open, or none, and brings it into view. */
  mark(cell: Cell | undefined): void {
    this.#marked?.removeAttribute('aria-selected');
    this.#marked = cell && this.#viewOf(cell);
    this.#marked?.setAttribute('aria-selected', 'true');
    this.#marked?.scrollIntoView({ block: 'nearest' });
    if (this.#marked !== undefined) this.#reach(this.#marked);
  }

  /** Gives the cell that the reader was at the focus back. */
  focus(): void {
    this.view.querySelector<HTMLElement>('.cell[tabindex="0"]')?.focus();
  }

  /** Draws what is not in view, too: for print. */
  drawAll(): void {
    for (const chunk of this.#chunks) this.#draw(chunk);
  }

  #groups(): readonly HTMLElement[] {
    if (this.#rows.length === 0) return [emptyRow()];
    const byProfile = Map.groupBy(this.#chunks, (it) => it.rows[0]?.profile ?? '');
    return [...byProfile].flatMap(([profile, own]) => [
      groupHead(
        profile,
        own.reduce((sum, it) => sum + it.rows.length, 0),
      ),
      ...own.map((it) => it.view),
    ]);
  }

  #drawNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const chunk = this.#chunks.find((it) => it.view === target);
      if (isIntersecting && chunk !== undefined) this.#draw(chunk);
    }
  }

  #draw({ view, rows, from }: Chunk): void {
    if (this.#filter === undefined || view.childElementCount > 0) return;
    const parts = { filter: this.#filter, cellOf: this.#cellOf };
    view.append(...rows.map((row, index) => rowView(row, from + index, parts)));
    view.style.removeProperty('min-block-size');
  }

  #cellAt(target: EventTarget | null): Cell | undefined {
    if (!(target instanceof Element)) return undefined;
    const own = target.closest('.cell');
    if (own !== null) return judgedOnly(this.#cellOf.get(own));
    // A click on the rule itself opens where it did worst.
    const place = target.closest('.row')?.getAttribute('aria-rowindex');
    const row = place ? this.#rows[Number(place) - 2] : undefined;
    return row && worstCell(row);
  }

  #press(event: KeyboardEvent, onOpen: (cell: Cell) => void): void {
    const move = moveOf(event);
    const isOpening = event.key === 'Enter' || event.key === ' ';
    if (move === undefined && !isOpening) return;
    event.preventDefault();
    const cell = this.#cellAt(event.target);
    if (isOpening && cell !== undefined) onOpen(cell);
    const from = this.#placeOf(event.target);
    if (move === undefined || from === undefined) return;
    const to = this.#viewAt(moved(from, move, { row: this.#rows.length, column: this.#columns.length }));
    this.#reach(to);
    to?.focus();
  }

  #placeOf(target: EventTarget | null): Place | undefined {
    const view = target instanceof Element ? target.closest('.cell') : null;
    const row = view?.parentElement;
    if (!view || !row) return undefined;
    return { row: Number(row.getAttribute('aria-rowindex')) - 2, column: [...row.children].indexOf(view) - 1 };
  }

  #viewOf({ rule, resource }: Cell): HTMLElement | undefined {
    const row = this.#rows.findIndex((it) => it.rule === rule);
    return this.#viewAt({ row, column: this.#columns.findIndex((it) => it.id === resource) });
  }

  #viewAt({ row, column }: Place): HTMLElement | undefined {
    const chunk = this.#chunks.find((it) => row >= it.from && row < it.from + it.rows.length);
    if (chunk === undefined) return undefined;
    this.#draw(chunk);
    const found = chunk.view.children[row - chunk.from]?.children[column + 1];
    return found instanceof HTMLElement ? found : undefined;
  }

  // One cell of the grid can be reached with the Tab key, and the arrows lead to the others.
  #reach(target: HTMLElement | undefined): void {
    for (const it of this.view.querySelectorAll('.cell[tabindex="0"]')) it.setAttribute('tabindex', '-1');
    target?.setAttribute('tabindex', '0');
  }
}

function judgedOnly(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && cell.verdicts.length > 0 ? cell : undefined;
}

function chunksOf(rows: readonly Row[]): readonly Chunk[] {
  const starts = rows.flatMap((row, index) => (row.profile === rows[index - 1]?.profile ? [] : [index]));
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? rows.length;
    const count = Math.ceil((end - start) / ROWS_PER_CHUNK);
    return Array.from({ length: count }, (_, part) => {
      const from = start + part * ROWS_PER_CHUNK;
      return chunkOf(rows.slice(from, Math.min(from + ROWS_PER_CHUNK, end)), from);
    });
  });
}

function chunkOf(rows: readonly Row[], from: number): Chunk {
  const view = element('div', { role: 'rowgroup', class: 'chunk' });
  view.style.minBlockSize = `${rows.length * ROW_HEIGHT_PX}px`;
  return { view, rows, from };
}

function headRow(columns: readonly ResourceColumn[]): HTMLElement {
  const heads = columns.map((it) => element('div', { role: 'columnheader' }, it.title));
  const first = element('div', { role: 'columnheader', class: 'rule' }, 'Rule');
  return element(
    'div',
    { role: 'rowgroup', class: 'heads' },
    element('div', { role: 'row', class: 'row' }, first, ...heads),
  );
}

function groupHead(profile: string, count: number): HTMLElement {
  const text = element('span', { role: 'rowheader' }, element('strong', {}, profile), ` ${counted(count, 'rule')}`);
  return element('div', { role: 'rowgroup' }, element('div', { role: 'row', class: 'group' }, text));
}

function emptyRow(): HTMLElement {
  const text = element('span', { role: 'rowheader' }, 'No rule is like this.');
  return element('div', { role: 'rowgroup' }, element('div', { role: 'row', class: 'group empty' }, text));
}
