import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparisonOf, hasWorsened } from '../../../reports/compare/comparison.ts';
import { comparisonMarkdown } from '../../../reports/compare/comparison-markdown.ts';
import { comparisonText } from '../../../reports/compare/comparison-text.ts';
import { readRecord } from '../../../reports/read-record.ts';
import { recordArguments } from './record-arguments.ts';

/**
 * Prints what got worse and what better between two records, and writes it as Markdown where that is asked for. Returns the
 * exit code: 0 where nothing got worse, 1 where something did. Throws one sentence where they cannot be compared.
 */
export function compareRecords(args: readonly string[]): 0 | 1 {
  const { files, formats, to } = recordArguments(args);
  const [before, after] = files.map((name) => ({ name, record: readRecord(name) }));
  if (before === undefined || after === undefined || files.length > 2) {
    throw new Error('To compare needs two run records: npm run report -- --compare yesterday.json today.json.');
  }
  refuseOtherFormats(formats);
  const comparison = comparisonOf(before.record, after.record);
  if (comparison === undefined) {
    throw new Error(
      `${before.name} and ${after.name} share no rule on any resource: name two runs that judged the same.`,
    );
  }
  console.log(comparisonText(comparison, before, after));
  if (formats.length > 0) write(join(to, 'comparison.md'), comparisonMarkdown(comparison, before, after), to);
  return hasWorsened(comparison) ? 1 : 0;
}

function refuseOtherFormats(formats: readonly string[]): void {
  const other = formats.find((it) => it !== 'markdown');
  if (other === undefined) return;
  throw new Error(`A comparison has no format "${other.slice(0, 40)}": leave --format out, or say --format markdown.`);
}

function write(path: string, text: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  console.log(`\n${path}`);
}
