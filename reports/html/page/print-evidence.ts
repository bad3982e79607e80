import { element } from './element.ts';
import { icon } from './icon.ts';
import type { Row } from './matrix-rows.ts';
import { stateWords } from './states.ts';
import { type VerdictContext, verdictView } from './verdict-view.ts';
import { visibleText } from './visible-text.ts';

const MOST_PRINTED = 60;

/** Whatever is broken with its evidence, one after the other: on paper nothing can be opened. */
export function printedEvidence(rows: readonly Row[], context: VerdictContext): HTMLElement {
  const broken = rows
    .flatMap((it) => it.cells)
    .flatMap((cell) => cell.verdicts.filter((it) => it.kind === 'broken').map((verdict) => ({ cell, verdict })));
  const articles = broken.slice(0, MOST_PRINTED).map(({ cell, verdict }) => {
    const view = verdictView(verdict, context);
    return element(
      'article',
      {},
      element('p', { class: 'badge', 'data-state': cell.state }, icon(cell.state), stateWords[cell.state]),
      element('h3', {}, visibleText(verdict.title)),
      element('p', { class: 'aside' }, `${verdict.level} ${verdict.rule} on ${cell.column}`),
      view,
    );
  });
  const rest = broken.length - articles.length;
  const note = rest > 0 ? [element('p', {}, `${rest} more are in the page and not on this paper.`)] : [];
  const title = articles.length === 0 ? [] : [element('h2', {}, 'Evidence of what is broken')];
  return element('section', { class: 'printed' }, ...title, ...articles, ...note);
}
