import type { ProfileGrade } from '../../../contracts/checker/grade.ts';
import type { PageData } from '../page-data.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Row } from './matrix-rows.ts';
import { countInWords, stateCounts } from './state-counts.ts';
import { themeButton } from './theme-button.ts';
import { visibleText } from './visible-text.ts';
import { counted, duration, gradeState, gradeWord, moment } from './words.ts';

/** The head of the page: what was judged, how it did, and what that took. */
export function headline(data: PageData): HTMLElement {
  const { run, overall } = data;
  const addresses = [...new Set(Object.values(run.target.addresses))].join(', ');
  return element(
    'header',
    { class: 'masthead' },
    element(
      'div',
      { class: 'banner' },
      element('p', { class: 'product' }, 'Keyturn conformance report'),
      themeButton(),
    ),
    element(
      'h1',
      { 'data-state': gradeState(overall.grade) },
      icon(gradeState(overall.grade)),
      element('span', {}, gradeWord(overall.grade)),
    ),
    element('p', { class: 'target' }, `The ${targetName(run.target)} at `, visibleText(addresses || 'no address')),
    element('p', { class: 'because' }, `${sentence(overall.because)}.`),
    facts(data),
  );
}

function targetName({ kind }: PageData['run']['target']): string {
  return kind === 'live' ? 'live account' : kind;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function facts({ run, verdicts }: PageData): HTMLElement {
  const waitedMs = run.waits.reduce((sum, it) => sum + it.seconds * 1000, 0);
  const pairs: readonly (readonly [name: string, value: string])[] = [
    ['Started', moment(run.startedAt)],
    ['Took', duration(run.durationMs)],
    ...(waitedMs < 100 ? [] : [['Waits', duration(waitedMs)] as const]),
    ['Requests', requestsOf(run)],
    ['Verdicts', verdicts.length.toLocaleString('en')],
    ['Seed', run.seed],
    ['Keyturn', `${run.suite.version}${run.selection.strict ? ', strict' : ''}`],
  ];
  const items = pairs.map(([name, value]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, visibleText(value))),
  );
  return element('dl', { class: 'run-facts' }, ...items);
}

function requestsOf({ requests, generatedRequests }: PageData['run']): string {
  const fixed = requests.toLocaleString('en');
  return generatedRequests === 0 ? fixed : `${fixed}, and ${generatedRequests.toLocaleString('en')} generated`;
}

/** A card for each profile, with its grade. To press one shows that profile alone. */
export function profileCards(data: PageData, rows: readonly Row[], onPress: (profile: string) => void): HTMLElement {
  const cards = data.profiles.map((it) => profileCard(it, rows, onPress));
  return element('section', { class: 'profiles', 'aria-label': 'Grade of each profile' }, ...cards);
}

function profileCard(graded: ProfileGrade, rows: readonly Row[], onPress: (profile: string) => void): HTMLElement {
  const { profile, grade, because } = graded;
  const counts = stateCounts(rows.filter((it) => it.profile === profile));
  const card = element(
    'button',
    { type: 'button', class: 'profile', 'aria-pressed': 'false', 'data-profile': profile, title: because },
    element('span', { class: 'profile-name' }, profile),
    element('span', { class: 'grade', 'data-state': gradeState(grade) }, icon(gradeState(grade)), gradeWord(grade)),
    shareBar(counts),
    element('span', { class: 'counts' }, counts.map(([state, count]) => countInWords(state, count)).join(', ')),
  );
  card.addEventListener('click', () => onPress(profile));
  return card;
}

function shareBar(counts: ReturnType<typeof stateCounts>): HTMLElement {
  const bar = element('span', { class: 'share', 'aria-hidden': true });
  for (const [state, count] of counts) {
    const piece = element('span', { 'data-state': state });
    piece.style.flexGrow = String(count);
    bar.append(piece);
  }
  return bar;
}

/** What filters kept out of the run, in a sentence; undefined where that is nothing. */
export function leftOutNote({ run }: PageData): HTMLElement | undefined {
  const count = run.selection.leftOut?.length ?? 0;
  if (count === 0) return undefined;
  const text = `This run was narrowed: ${counted(count, 'verdict')} of the whole suite ${count === 1 ? 'is' : 'are'} not in it.`;
  return element('p', { class: 'note' }, text);
}
