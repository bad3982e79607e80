import type { RecordedExchange } from '../../../contracts/checker/record-types.ts';
import type { PageData } from '../page-data.ts';
import { cellAtAddress, setAddress } from './address.ts';
import { createDetailPanel } from './detail-panel.ts';
import { element } from './element.ts';
import { findingsList } from './findings-list.ts';
import { headline, leftOutNote, profileCards } from './headline.ts';
import { legend } from './legend.ts';
import { Matrix } from './matrix.ts';
import { type Cell, rowsOf } from './matrix-rows.ts';
import { printedEvidence } from './print-evidence.ts';
import { filteredRows } from './row-filter.ts';
import { Toolbar } from './toolbar.ts';

const data: PageData = JSON.parse(textIn('run-data'));
const rows = rowsOf(data);
const { seed } = data.run;
let parsed: ReadonlyMap<number, RecordedExchange> | undefined;
let open: Cell | undefined;

const matrix = new Matrix(data.resources, show);
const toolbar = new Toolbar(data, rows, filterMatrix);
const panel = createDetailPanel({
  seed,
  exchanges,
  rowOf: (cell) => rows.find((it) => it.rule === cell.rule),
  onClose: close,
  onStep: step,
});
const cards = profileCards(data, rows, (profile) => {
  toolbar.set({ profile: toolbar.filter().profile === profile ? '' : profile });
});
const main = element('main', {}, ...(rows.length === 0 ? [] : [toolbar.view, legend(rows), matrix.view]));
const first = findingsList(rows, (state) => {
  toolbar.set({ state });
  toolbar.view.scrollIntoView();
});
const note = leftOutNote(data);
const paper = element('div', { class: 'paper' });
const page = element('div', { class: 'page' }, headline(data), ...(note ? [note] : []), cards);
main.append(paper);
page.append(...(first ? [first] : []), main);
document.body.append(page, panel.view);
// Where the panel covers the page, the page behind it can be neither reached nor read.
const covers = matchMedia('(max-width: 1000px)');
filterMatrix();
openAddressed();

addEventListener('hashchange', openAddressed);
covers.addEventListener('change', cover);
addEventListener('beforeprint', () => {
  matrix.drawAll();
  paper.replaceChildren(printedEvidence(rows, { exchanges: exchanges(), seed }));
});
addEventListener('afterprint', () => paper.replaceChildren());
addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    toolbar.search.focus();
  }
  if (event.key === 'Escape' && open !== undefined) close();
});

function exchanges(): ReadonlyMap<number, RecordedExchange> {
  if (parsed !== undefined) return parsed;
  const all: readonly RecordedExchange[] = JSON.parse(textIn('run-exchanges'));
  parsed = new Map(all.map((it) => [it.number, it]));
  return parsed;
}

function textIn(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

function filterMatrix(): void {
  const filter = toolbar.filter();
  const shown = filteredRows(rows, filter);
  matrix.show(shown, filter);
  toolbar.tellShown(shown.length, rows.length);
  for (const it of cards.querySelectorAll('[data-profile]')) {
    it.setAttribute('aria-pressed', String(it.getAttribute('data-profile') === filter.profile));
  }
  if (open !== undefined) matrix.mark(open);
}

function show(cell: Cell): void {
  open = cell;
  panel.show(cell);
  cover();
  matrix.mark(cell);
  panel.view.focus({ preventScroll: true });
  setAddress(cell);
}

function close(): void {
  open = undefined;
  panel.hide();
  cover();
  matrix.mark(undefined);
  matrix.focus();
  setAddress(undefined);
}

function cover(): void {
  document.documentElement.toggleAttribute('data-open', open !== undefined);
  page.inert = open !== undefined && covers.matches;
}

function step(direction: 1 | -1): void {
  const cells = matrix.cells();
  const next = cells[(open === undefined ? 0 : cells.indexOf(open)) + direction];
  if (next !== undefined) show(next);
}

function openAddressed(): void {
  const cell = cellAtAddress(rows.flatMap((it) => it.cells.filter(({ verdicts }) => verdicts.length > 0)));
  if (cell !== undefined && cell !== open) show(cell);
}
