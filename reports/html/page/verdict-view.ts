import type { RecordedExchange, RecordedSource, RecordedVerdict } from '../../../contracts/checker/record-types.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { block, exchangeView } from './exchange-view.ts';
import { visibleText } from './visible-text.ts';

/** What a verdict rests on beyond itself. */
export interface VerdictContext {
  readonly exchanges: ReadonlyMap<number, RecordedExchange>;
  /** The seed of the run. */
  readonly seed: string;
}

/** All that is known of one verdict: what was expected and seen, why it must be so, and how to see it again. */
export function verdictView(verdict: RecordedVerdict, { exchanges, seed }: VerdictContext): HTMLElement {
  const { expected, observed, reason, evidence, steps = [] } = verdict;
  const cited = evidence.flatMap((it) => exchanges.get(it) ?? []).toSorted((a, b) => a.number - b.number);
  const telling = verdict.kind === 'broken' ? exchanges.get(evidence.at(-1) ?? 0) : undefined;
  return element(
    'div',
    { class: 'verdict' },
    ...statement('Expected', expected),
    ...statement('Observed', observed),
    ...statement('Reason', reason),
    ...(telling ? [block('Repeat it', telling.curl, copyButton(telling.curl, 'the curl line'))] : []),
    ...part('Why', sourceList(verdict.sources)),
    ...(steps.length === 0 ? [] : part('Generated steps', stepList(steps))),
    ...(cited.length === 0 ? [] : part('Evidence', ...cited.map((it) => exchangeView(it, it === telling)))),
    ...part('Judge it again', again(verdict, seed)),
  );
}

function statement(name: string, text: string | undefined): readonly HTMLElement[] {
  if (text === undefined) return [];
  const value = element('p', {}, visibleText(text));
  return [element('div', { class: `statement ${name.toLowerCase()}` }, element('h3', {}, name), value)];
}

function part(title: string, ...content: readonly HTMLElement[]): readonly HTMLElement[] {
  return [element('section', { class: 'part' }, element('h3', {}, title), ...content)];
}

function sourceList(sources: readonly RecordedSource[]): HTMLElement {
  const byDocument = Map.groupBy(sources, (it) => `${it.title} ${it.address}`);
  const items = [...byDocument.values()].map((own) =>
    element('li', {}, ...own.slice(0, 1).map(documentName), ...placesIn(own)),
  );
  return element('ul', { class: 'sources' }, ...items);
}

function documentName({ title, address }: RecordedSource): HTMLElement {
  // Only what is on the web can be followed: a path of Keyturn's own is not beside a page that was sent on.
  if (!/^https?:\/\//.test(address)) return element('span', {}, visibleText(`${title} (${address})`));
  return element('a', { href: address, target: '_blank', rel: 'noreferrer noopener' }, visibleText(title));
}

function placesIn(sources: readonly RecordedSource[]): readonly HTMLElement[] {
  const places = sources.flatMap((it) => it.at ?? []);
  return places.map((at) =>
    element(at.startsWith('#') ? 'code' : 'span', { class: 'pointer' }, visibleText(readablePointer(at))),
  );
}

// A JSON pointer escapes the slashes of paths, which are most of what it says here.
function readablePointer(at: string): string {
  return at.replaceAll('~1', '/').replaceAll('~0', '~');
}

function stepList(steps: readonly string[]): HTMLElement {
  return element('ol', { class: 'steps' }, ...steps.map((it) => element('li', {}, visibleText(it))));
}

function again({ rule, scenario, origin, seed: own }: RecordedVerdict, seed: string): HTMLElement {
  const command = `npx playwright test --grep @${rule}`;
  const facts = [
    `Seed ${own ?? seed}`,
    ...(scenario === undefined ? [] : [`scenario ${scenario}`]),
    ...(origin === 'scenario' ? [] : [`origin: ${origin}`]),
  ];
  return element(
    'div',
    {},
    element('p', { class: 'facts' }, visibleText(facts.join(', '))),
    block('Command', command, copyButton(command, 'the command')),
  );
}
