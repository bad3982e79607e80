import './node-version.ts';
import { relayText } from '../../reports/relay-text.ts';
import { writeRunRecord } from '../tests/run-record-file.ts';
import { type CommandEnd, runCommand } from './relay/command-process.ts';
import { measureText } from './relay/measure.ts';
import { RELAY_HELP, type RelayCommand, relayCommandFrom } from './relay/options.ts';
import { relayedRecord } from './relay/relayed-record.ts';
import { openStage, type Stage } from './relay/stage.ts';

/** Runs a command with a relay in front of a server, and judges what went by. */
try {
  const command = relayCommandFrom(process.argv.slice(2));
  if (command.isHelp) console.log(RELAY_HELP);
  else if (command.isMeasure) console.log(await measureText());
  else process.exitCode = await relay(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function relay(command: RelayCommand): Promise<number> {
  const startedAtMs = Date.now();
  const stage = await openStage(command);
  let end: CommandEnd;
  try {
    end = await runCommand({ ...command, env: { ...process.env, ...stage.env } });
  } finally {
    await stage.close();
  }
  return report(command, end, { stage, startedAtMs });
}

function report(
  { record: path }: RelayCommand,
  end: CommandEnd,
  { stage, startedAtMs }: { readonly stage: Stage; readonly startedAtMs: number },
): number {
  const { record, unmatched } = relayedRecord(stage, startedAtMs);
  writeRunRecord(path, record);
  const notes = { unmatched, left: stage.left(), garbage: stage.garbage(), closedHosts: stage.closedHosts() };
  console.log(`\n${relayText(record, { ...notes, ending: inWords(end) })}\nThe run record is ${path}`);
  const isBroken = record.verdicts.some((it) => it.kind === 'crashed' || (it.kind === 'broken' && it.level === 'MUST'));
  if (isBroken || record.totals.holds + record.totals.broken === 0) return 1;
  return end.kind === 'exited' ? end.code : 1;
}

function inWords(end: CommandEnd): string {
  switch (end.kind) {
    case 'exited':
      return `ended with exit code ${end.code}`;
    case 'killed':
      return `was ended by ${end.by}`;
    case 'late':
      return 'took longer than --timeout allows, and was ended';
    case 'not-started':
      break;
  }
  return `could not be started (${end.why})`;
}
