import type {
  DriftFinding,
  DriftReport,
  DriftSection,
  DriftVerdict,
} from '../../contracts/checker/drift/drift-report.ts';
import { printable } from './printable.ts';

export interface ConsoleOptions {
  /** Whether what is known and accepted is listed too. */
  readonly accepted: boolean;
}

/** What changed, for a reader at a terminal. */
export function consoleDrift({ suite, sections, verdict }: DriftReport, options: ConsoleOptions): string {
  const texts = sections.map((it) => sectionText(it, options));
  return [`Keyturn ${suite.version} looked for drift`, ...texts, ENDINGS[verdict]].join('\n\n');
}

const ENDINGS: Readonly<Record<DriftVerdict, string>> = {
  same: 'Same: nothing got worse.',
  worse: 'Worse: what is listed under "Worse" can break a client.',
  unknown: 'Could not tell: something could not be compared.',
};

function sectionText({ title, facts, failure, findings }: DriftSection, { accepted }: ConsoleOptions): string {
  return [
    printable(title),
    ...facts.map(({ name, value }) => `  ${name.padEnd(8)} ${printable(value)}`),
    ...(failure === undefined ? [] : [`  failed   ${printable(failure)}`]),
    ...listed('Worse', findings, 'worse'),
    ...listed('To know', findings, 'notice'),
    ...(accepted ? listed('Known and accepted', findings, 'accepted') : []),
    ...counted(findings, accepted),
  ].join('\n');
}

function listed(title: string, findings: readonly DriftFinding[], weight: DriftFinding['weight']): readonly string[] {
  const own = findings.filter((it) => it.weight === weight);
  return own.length === 0 ? [] : ['', `${title} (${own.length})`, ...own.map(findingText)];
}

const MOST_NAMES = 4;

function findingText({ class: named, says, where, at, rules, reason }: DriftFinding): string {
  const lines = [
    `  ${named}: ${says}`,
    ...(where.length === 0 ? [] : [`    in       ${shortList(where, MOST_NAMES)}`]),
    `    at       ${shortList(at, 1)}`,
    ...(rules.length === 0 ? [] : [`    rules    ${shortList(rules, MOST_NAMES)}`]),
    ...(reason === undefined ? [] : [`    because  ${reason}`]),
  ];
  return lines.map(printable).join('\n');
}

/** The first names of a list, and how many more there are. */
function shortList(names: readonly string[], most: number): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function counted(findings: readonly DriftFinding[], areShown: boolean): readonly string[] {
  const count = (weight: DriftFinding['weight']) => findings.filter((it) => it.weight === weight).length;
  const [accepted, silent] = [areShown ? 0 : count('accepted'), count('silent')];
  const lines = [
    ...(accepted > 0 ? [`  ${accepted} known and accepted: --accepted lists them with their reasons`] : []),
    ...(silent > 0 ? [`  ${silent} in words and examples only: --annotations lists them`] : []),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}
