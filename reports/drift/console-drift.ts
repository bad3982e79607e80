import type {
  DriftFinding,
  DriftReport,
  DriftSection,
  DriftVerdict,
} from '../../contracts/checker/drift/drift-report.ts';

/** What changed, for a reader at a terminal. */
export function consoleDrift({ suite, sections, verdict }: DriftReport): string {
  return [`Keyturn ${suite.version} looked for drift`, ...sections.map(sectionText), ENDINGS[verdict]].join('\n\n');
}

const ENDINGS: Readonly<Record<DriftVerdict, string>> = {
  same: 'Same: nothing got worse.',
  worse: 'Worse: what is listed under "Worse" can break a client.',
  unknown: 'Could not tell: something could not be compared.',
};

function sectionText({ title, facts, failure, findings }: DriftSection): string {
  return [
    title,
    ...facts.map(({ name, value }) => `  ${name.padEnd(9)} ${value}`),
    ...(failure === undefined ? [] : [`  failed    ${failure}`]),
    ...listed('Worse', findings, 'worse'),
    ...listed('To know', findings, 'notice'),
    ...counted(findings),
  ].join('\n');
}

function listed(title: string, findings: readonly DriftFinding[], weight: DriftFinding['weight']): readonly string[] {
  const own = findings.filter((it) => it.weight === weight);
  return own.length === 0 ? [] : ['', `${title} (${own.length})`, ...own.map(findingText)];
}

const MOST_NAMES = 4;

function findingText({ class: named, says, where, at, rules }: DriftFinding): string {
  return [
    `  ${named}: ${says}`,
    ...(where.length === 0 ? [] : [`    in     ${shortList(where)}`]),
    `    at     ${place(at)}`,
    ...(rules.length === 0 ? [] : [`    rules  ${shortList(rules)}`]),
  ].join('\n');
}

function place(at: readonly string[]): string {
  return at.length > 1 ? `${at[0]} and ${at.length - 1} more` : (at[0] ?? '');
}

/** The first names of a list, and how many more there are. */
function shortList(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function counted(findings: readonly DriftFinding[]): readonly string[] {
  const count = (weight: DriftFinding['weight']) => findings.filter((it) => it.weight === weight).length;
  const [accepted, silent] = [count('accepted'), count('silent')];
  const lines = [
    ...(accepted > 0 ? [`  ${accepted} known and accepted: --accepted lists them with their reasons`] : []),
    ...(silent > 0 ? [`  ${silent} in words and examples only: --annotations lists them`] : []),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}
