import './node-version.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '../../reports/read-record.ts';
import { reportHelp } from './report/help.ts';
import { type ReportCommand, reportCommandFrom } from './report/options.ts';

/** Tells a run in other forms, from its record alone. */
try {
  const command = reportCommandFrom(process.argv.slice(2), process.env);
  if (command.help) console.log(reportHelp());
  else report(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
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
