import { join } from 'node:path';
import { consoleText } from '../../../reports/console-text.ts';
import { mergeRecords } from '../../../reports/merge/merge-records.ts';
import { readRecord } from '../../../reports/read-record.ts';
import { writeRunRecord } from '../../tests/run-record-file.ts';
import { recordArguments } from './record-arguments.ts';

export interface MergedRun {
  /** The path of the record that was written. */
  readonly from: string;
  /** What was said to make of it. */
  readonly formats: readonly string[];
  readonly to: string;
}

/** Writes the records of the parts of a run as one, and prints it. Throws one sentence where they are not parts of one run. */
export function mergeParts(args: readonly string[]): MergedRun {
  const { files, formats, to } = recordArguments(args);
  const merged = mergeRecords(files.map((name) => ({ name, record: readRecord(name) })));
  const from = join(to, 'merged.json');
  writeRunRecord(from, merged);
  console.log(`${consoleText(merged)}\n\n${from}`);
  return { from, formats, to };
}
