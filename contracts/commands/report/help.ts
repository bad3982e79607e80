import { reportFormats } from '../../../reports/report-formats.ts';

/** What `npm run report -- --help` prints. */
export function reportHelp(): string {
  const formats = Object.entries(reportFormats).map(
    ([name, { fileName, purpose }]) => `    ${name.padEnd(10)}${fileName.padEnd(15)}${purpose}`,
  );
  return `npm run report -- [options]

Tells a run in other forms, from its record alone, and names each file that it wrote.

  --from <file>    the run record; RUN_RECORD or reports/output/run.json where nothing is said
  --to <folder>    where the reports are written; reports/output where nothing is said
  --format <list>  with commas; html where nothing is said:
${formats.join('\n')}
  --help           show this`;
}
