import { closingLine, noTests, sum } from './counts.ts';
import type { PartResult } from './run-part.ts';

/** One line for a part that is well; all that it said for one that is not. */
export function partText({ part, ok, output, counts, durationMs }: PartResult): string {
  const tests = part.tests === undefined ? '' : ` (${closingLine(counts)})`;
  const line = `${ok ? '✔' : '✖'} ${part.script} ${(durationMs / 1000).toFixed(1)} s${tests}`;
  return ok ? line : `${line}\n\n${failuresOf(output).trimEnd()}\n`;
}

/** What failed, and last, alone on its line, the counts that CI reads. */
export function summaryText(results: readonly PartResult[]): string {
  const failed = results.filter(({ ok }) => !ok).map(({ part }) => part.script);
  const verdict =
    failed.length === 0
      ? 'All parts passed.'
      : `Failed: ${failed.join(', ')}. Repeat one with \`npm run ${failed[0]}\`.`;
  return `${verdict}\n${closingLine(results.map(({ counts }) => counts).reduce(sum, noTests))}`;
}

/** node:test tells everything first, and then once more what failed. */
function failuresOf(output: string): string {
  const start = output.indexOf('\n✖ failing tests:');
  return start === -1 ? output : output.slice(start + 1);
}
