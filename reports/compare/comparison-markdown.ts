import { codeBlock, inMarkdown, markdownTable } from '../markdown/escape.ts';
import { within } from '../markdown/within.ts';
import type { NamedRecord } from '../named-record.ts';
import { changeTitles } from './change.ts';
import { type Comparison, hasWorsened } from './comparison.ts';
import { changeGroups, comparisonClosing, inShort } from './comparison-text.ts';

const MOST_BYTES = 1_000_000;
const MOST_ROWS = 200;

/** A comparison for the summary page of a CI job. */
export function comparisonMarkdown(comparison: Comparison, before: NamedRecord, after: NamedRecord): string {
  const { differences, changes } = comparison;
  const names = `${inMarkdown(before.name)} → ${inMarkdown(after.name)}`;
  const sections = changeGroups(changes).map(({ kind, own }) => {
    const rows = own
      .slice(0, MOST_ROWS)
      .map((it) => [
        `${it.level} **${inMarkdown(it.rule)}**`,
        ...[it.resource, inShort(it.before), inShort(it.after)].map((text) => inMarkdown(text)),
      ]);
    const table = markdownTable(['rule', 'on', 'before', 'after'], rows);
    const more = own.length > MOST_ROWS ? [`${own.length - MOST_ROWS} more are left out of this table.`] : [];
    return [`## ${changeTitles[kind]} (${own.length})`, table, ...more].join('\n\n');
  });
  const parts = [
    `# ${hasWorsened(comparison) ? '🔴' : '🟢'} ${comparisonClosing(comparison)}`,
    names,
    ...(differences.length > 0
      ? ['The two runs differ in more than their verdicts:', codeBlock(differences.join('\n'))]
      : []),
    ...sections,
  ];
  return within(MOST_BYTES, parts, 'More is left out here: the run records have it all.');
}
