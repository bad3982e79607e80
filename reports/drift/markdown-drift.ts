import type {
  DriftFinding,
  DriftReport,
  DriftSection,
  DriftVerdict,
} from '../../contracts/checker/drift/drift-report.ts';

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
  return [
    `## ${escaped(title)}`,
    facts.map(({ name, value }) => `- ${name}: ${escaped(value)}`).join('\n'),
    ...(failure === undefined ? [] : [`**Failed:** ${escaped(failure)}`]),
    ...(shown.length === 0 ? ['No finding.'] : [table(shown)]),
  ].join('\n\n');
}

function table(findings: readonly DriftFinding[]): string {
  const rows = findings.map((it) =>
    [it.weight, it.class, it.says, it.where.join(', '), `\`${it.at[0] ?? ''}\``, it.rules.slice(0, 5).join(', ')].map(
      escaped,
    ),
  );
  const header = ['weight', 'class', 'what', 'where', 'at', 'rules'];
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

// A published document is somebody else's text, and a pipe or a line break of it would end the cell.
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').replaceAll('<', '&lt;');
}
