import type {
  DriftFinding,
  DriftReport,
  DriftSection,
  DriftVerdict,
} from '../../contracts/checker/drift/drift-report.ts';
import { printable } from './printable.ts';

/** What changed, for the summary of a job or the text of an issue. */
export function markdownDrift({ suite, sections, verdict }: DriftReport): string {
  return [`# Drift: ${HEADLINES[verdict]}`, ...sections.map(sectionText), `Keyturn ${suite.version}`].join('\n\n');
}

const HEADLINES: Readonly<Record<DriftVerdict, string>> = {
  same: 'nothing got worse',
  worse: 'something got worse',
  unknown: 'could not tell',
};

function sectionText({ title, facts, failure, findings }: DriftSection): string {
  const shown = findings.filter(({ weight }) => weight === 'worse' || weight === 'notice');
  const accepted = findings.filter(({ weight }) => weight === 'accepted').length;
  return [
    `## ${words(title)}`,
    ...(facts.length === 0 ? [] : [facts.map(({ name, value }) => `- ${name}: ${code(value)}`).join('\n')]),
    ...(failure === undefined ? [] : [`**Failed:** ${words(failure)}`]),
    ...(shown.length === 0 ? [] : [table(shown)]),
    ...(failure === undefined && shown.length === 0 ? ['Nothing new.'] : []),
    ...(accepted === 0 ? [] : [`${accepted} known and accepted.`]),
  ].join('\n\n');
}

const MOST_RULES = 5;

function table(findings: readonly DriftFinding[]): string {
  const rows = findings.map(({ weight, class: named, says, where, at, rules }) => [
    weight,
    named,
    words(says),
    words(where.join(', ')),
    shortList(at.map(code), 1),
    shortList(rules.map(code), MOST_RULES),
  ]);
  const header = ['weight', 'class', 'what', 'where', 'at', 'rules'];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shortList(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

// A published document is somebody else's text: it must not end a cell, nor become a link, a mention or a tag.
function words(text: string): string {
  return printable(text).replaceAll(/[\\`*[\]<>|@#~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function code(text: string): string {
  return `\`${printable(text).replaceAll('`', "'").replaceAll('|', String.raw`\|`)}\``;
}
