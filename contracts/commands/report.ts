import './node-version.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../reports/read-record.ts';
import { compareRecords } from './report/compare.ts';
import { reportHelp } from './report/help.ts';
import { type MergedRun, mergeParts } from './report/merge.ts';
import { type ReportCommand, reportCommandFrom } from './report/options.ts';

/** Tells a run in other forms, compares two, or puts the parts of one together: from run records alone. */
try {
  process.exitCode = answer(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function answer(args: readonly string[]): 0 | 1 {
  if (args.includes('--help')) console.log(reportHelp());
  else if (args.includes('--compare')) return compareRecords(args);
  else if (args.includes('--merge')) reportMerged(mergeParts(args));
  else report(reportCommandFrom(args, process.env));
  return 0;
}

function reportMerged({ from, formats, to }: MergedRun): void {
  if (formats.length === 0) return;
  report(reportCommandFrom(['--from', from, '--to', to, '--format', formats.join()], {}));
}

function report({ from, formats, to }: ReportCommand): void {
  const record = readRecord(from);
  mkdirSync(to, { recursive: true });
  for (const { fileName, write } of formats) {
    const path = join(to, fileName);
    writeFileSync(path, write(record));
    console.log(path);
  }
}
