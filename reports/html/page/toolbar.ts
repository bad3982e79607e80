import type { PageData } from '../page-data.ts';
import { element } from './element.ts';
import type { Row } from './matrix-rows.ts';
import { everything, type RowFilter } from './row-filter.ts';
import { stateCounts } from './state-counts.ts';
import { stateWords } from './states.ts';
import { counted } from './words.ts';

type Choice = readonly [value: string, name: string];

/** The search and the filters above the matrix, which tell of each change. */
export class Toolbar {
  readonly view: HTMLElement;
  readonly search = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search rules and findings',
    'aria-keyshortcuts': '/',
  });
  readonly #selects: Readonly<Record<Exclude<keyof RowFilter, 'text'>, HTMLSelectElement>>;
  readonly #clear = element('button', { type: 'button', class: 'quiet', hidden: true }, 'Clear');
  readonly #shown = element('p', { class: 'shown', role: 'status' });
  readonly #onChange: () => void;

  constructor(data: PageData, rows: readonly Row[], onChange: () => void) {
    this.#onChange = onChange;
    this.#selects = {
      state: select('state', 'All results', stateChoices(rows)),
      level: select('level', 'All levels', levelsOf(rows)),
      profile: select(
        'profile',
        'All profiles',
        data.profiles.map(({ profile }) => [profile, profile]),
      ),
      resource: select(
        'resource',
        'All resources',
        data.resources.map(({ id, title }) => [id, title]),
      ),
    };
    const selects = Object.values(this.#selects);
    this.view = viewOf(this.search, selects, [this.#clear, this.#shown]);
    this.search.addEventListener('input', () => this.#change());
    this.view.addEventListener('submit', (event) => event.preventDefault());
    for (const it of selects) it.addEventListener('change', () => this.#change());
    this.#clear.addEventListener('click', () => {
      this.set(everything);
      this.search.focus();
    });
  }

  filter(): RowFilter {
    const { state, level, profile, resource } = this.#selects;
    const text = this.search.value;
    return { text, state: state.value, level: level.value, profile: profile.value, resource: resource.value };
  }

  /** Changes a part of the filter, as if the reader had. */
  set(changes: Partial<RowFilter>): void {
    const { text, state, level, profile, resource } = { ...this.filter(), ...changes };
    this.search.value = text;
    this.#selects.state.value = state;
    this.#selects.level.value = level;
    this.#selects.profile.value = profile;
    this.#selects.resource.value = resource;
    this.#change();
  }

  /** Says how many rules are shown of how many. */
  tellShown(count: number, all: number): void {
    this.#shown.textContent =
      count === all ? counted(all, 'rule') : `${count.toLocaleString('en')} of ${counted(all, 'rule')}`;
  }

  #change(): void {
    this.#clear.hidden = Object.values(this.filter()).every((it) => it === '');
    this.#onChange();
  }
}

function viewOf(search: HTMLElement, selects: readonly HTMLElement[], others: readonly HTMLElement[]): HTMLElement {
  const label = element('label', { for: 'search', class: 'unseen' }, 'Search rules and findings');
  const key = element('kbd', { 'aria-hidden': true }, '/');
  const field = element('div', { class: 'search' }, label, search, key);
  return element(
    'form',
    { class: 'toolbar', role: 'search', 'aria-label': 'Filter the matrix' },
    field,
    ...selects,
    ...others,
  );
}

function select(name: string, all: string, choices: readonly Choice[]): HTMLSelectElement {
  const options = [['', all] as const, ...choices].map(([value, text]) => element('option', { value }, text));
  return element('select', { id: `filter-${name}`, 'aria-label': `Show by ${name}` }, ...options);
}

function stateChoices(rows: readonly Row[]): readonly Choice[] {
  return stateCounts(rows).map(([state, count]) => [state, `${stateWords[state]} (${count.toLocaleString('en')})`]);
}

function levelsOf(rows: readonly Row[]): readonly Choice[] {
  return [...new Set(rows.map((it) => it.level))].toSorted().map((it) => [it, it] as const);
}
