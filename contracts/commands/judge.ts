import './node-version.ts';
import { writeFileSync } from 'node:fs';
import { consoleText } from '../../reports/console-text.ts';
import { htmlReport } from '../../reports/html/html-report.ts';
import { decide } from '../checker/decide.ts';
import type { RunRecord } from '../checker/record-types.ts';
import { writeRunRecord } from '../tests/run-record-file.ts';
import { judgeHelp, judgeOptions } from './judge/options.ts';
import { readRecording } from './judge/read-recording.ts';
import { recordingRecord } from './judge/recording-record.ts';

const UNREADABLE = 2;

/** Judges recorded traffic. What cannot be read is no verdict, and told apart by its exit code. */
try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = UNREADABLE;
}

function main(): void {
  const command = judgeOptions(process.argv.slice(2));
  if (command.help) return console.log(judgeHelp);

  const record = recordingRecord(readRecording(command), command.strict);
  const page = `${command.record.replace(/\.json$/, '')}.html`;
  writeRunRecord(command.record, record);
  writeFileSync(page, htmlReport(record));
  console.log(`${consoleText(record)}\n\nThe record is ${command.record}, and the page ${page}`);
  process.exitCode = isRed(record) ? 1 : 0;
}

// The same decision as in a run: a broken MUST, a crash, and a run that judged nothing are red.
function isRed(record: RunRecord): boolean {
  const { holds, broken } = record.totals;
  return holds + broken === 0 || decide(record.verdicts, record).failing.length > 0;
}
