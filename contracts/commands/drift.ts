import './node-version.ts';
import manifest from '../../package.json' with { type: 'json' };
import { consoleDrift } from '../../reports/drift/console-drift.ts';
import { DRIFT_EXIT_CODES, type DriftReport, driftVerdict } from '../checker/drift/drift-report.ts';
import { behaviourSections } from './drift/behaviour-sections.ts';
import { documentSections } from './drift/document-sections.ts';
import { driftHelp } from './drift/help.ts';
import { driftOptions } from './drift/options.ts';
import { writeReports } from './drift/write-reports.ts';

/** What changed since the last time. Whatever ends it early has told nothing, so it is 2 as well. */
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = DRIFT_EXIT_CODES.unknown;
}

async function main(): Promise<void> {
  const command = driftOptions(process.argv.slice(2));
  if (command.help) return console.log(driftHelp);

  const sections = command.mode === 'behaviour' ? behaviourSections(command) : await documentSections(command);
  const suite = { name: manifest.name, version: manifest.version };
  const report: DriftReport = { schemaVersion: 1, suite, verdict: driftVerdict(sections), sections };
  writeReports(report, command.files);
  console.log(consoleDrift(report, command.show));
  process.exitCode = DRIFT_EXIT_CODES[report.verdict];
}
