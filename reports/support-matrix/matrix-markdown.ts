import { inMarkdown, markdownTable } from '../markdown/escape.ts';
import { gradedProfiles, type MatrixCell, type MatrixRow } from './support-matrix.ts';
import { MATRIX_INTRODUCTION, MATRIX_TITLE, marks } from './words.ts';

/** The matrix as a page of the repository. It says nothing that differs from run to run. */
export function matrixMarkdown(rows: readonly MatrixRow[]): string {
  const profiles = gradedProfiles(rows);
  const cellsOf = (row: MatrixRow) =>
    profiles.map((profile) => shortOf(row.cells.find((it) => it.profile === profile)));
  const overview = markdownTable(
    ['mock', 'version', ...profiles],
    rows.map((row) => [`**${inMarkdown(row.title)}**`, row.version, ...cellsOf(row)]),
  );
  const lacks = rows.map((row) => `- **${inMarkdown(row.title)}**: ${inMarkdown(row.lacks)}.`);
  const parts = [
    `# ${MATRIX_TITLE}`,
    MATRIX_INTRODUCTION,
    overview,
    '## What each lacks',
    lacks.join('\n'),
    ...rows.map(details),
  ];
  return `${parts.join('\n\n')}\n`;
}

function shortOf(cell: MatrixCell | undefined): string {
  return cell === undefined ? '' : `${marks[cell.grade]} ${cell.holds}/${cell.due}`;
}

function details({ title, package: name, version, overall, cells }: MatrixRow): string {
  const table = markdownTable(
    ['profile', 'grade', 'why', 'MUST rules that it breaks'],
    cells.map(({ profile, grade, because, breaks }) => [
      profile,
      `${marks[grade]} ${grade}`,
      because,
      breaks.map((it) => `\`${it}\``).join(', '),
    ]),
  );
  return [`## ${inMarkdown(title)}`, `\`${name}\` ${version}, ${overall.grade}: ${overall.because}.`, table].join(
    '\n\n',
  );
}
