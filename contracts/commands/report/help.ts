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
  --help           show this

npm run report -- --compare yesterday.json today.json

Says what is newly broken, mended, newly inconclusive or vanished. Exit code 0 where nothing got worse, 1 where something
did, 2 where they cannot be compared. With --format markdown, it is written as comparison.md, too.

npm run report -- --merge a.json b.json

Puts the records of a run that was split by RESOURCES together, as merged.json in the folder of --to. With --format, the
reports of the whole run are written beside it.`;
}
