import type { RecordedVerdict } from '../../../contracts/checker/record-types.ts';
import { addressOf } from './address.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Cell, Row } from './matrix-rows.ts';
import { type State, stateWords } from './states.ts';
import { visibleText } from './visible-text.ts';

const MOST_FINDINGS = 12;
const URGENT: readonly State[] = ['broken', 'crashed', 'warning'];

/** What to look at first: the broken rules, each with what was seen and a link to its evidence. Undefined where all is well. */
export function findingsList(rows: readonly Row[], showAll: (state: State) => void): HTMLElement | undefined {
  const found = URGENT.flatMap((state) => rows.flatMap((row) => findingsOf(row, state)));
  if (found.length === 0) return undefined;
  const shown = found.slice(0, MOST_FINDINGS);
  const list = element('ol', { class: 'findings' }, ...shown.map(findingLine));
  const section = element('section', { class: 'first', 'aria-labelledby': 'first-title' });
  section.append(element('h2', { id: 'first-title' }, 'Look at these first'), list);
  if (found.length > shown.length) section.append(moreButton(found, showAll));
  return section;
}

interface Finding {
  readonly row: Row;
  /** Those of the rule that are in this state; a rule that is broken everywhere is one finding. */
  readonly cells: readonly Cell[];
  readonly state: State;
}

function findingsOf(row: Row, state: State): readonly Finding[] {
  const cells = row.cells.filter((it) => it.state === state);
  return cells.length === 0 ? [] : [{ row, cells, state }];
}

function findingLine({ row, cells, state }: Finding): HTMLElement {
  const [first] = cells;
  const verdict = first?.verdicts.find((it) => it.kind !== 'holds');
  const title = element('a', { href: first ? addressOf(first) : '#' }, visibleText(row.title));
  return element(
    'li',
    { 'data-state': state },
    element('span', { class: 'sign' }, icon(state), element('span', {}, stateWords[state])),
    element(
      'div',
      {},
      element('p', { class: 'finding-title' }, title),
      element('p', { class: 'finding-seen' }, visibleText(verdict === undefined ? '' : seen(verdict))),
      element('p', { class: 'aside' }, `${row.level} ${row.rule} on ${cells.map((it) => it.column).join(', ')}`),
    ),
  );
}

function seen({ expected, observed, reason = '' }: RecordedVerdict): string {
  return observed === undefined ? reason : `Expected: ${expected ?? ''}. Observed: ${observed}.`;
}

function moreButton(found: readonly Finding[], showAll: (state: State) => void): HTMLElement {
  const rest = found.slice(MOST_FINDINGS);
  const button = element('button', { type: 'button' }, `Show the other ${rest.length} in the matrix`);
  button.addEventListener('click', () => showAll(rest[0]?.state ?? 'broken'));
  return button;
}
