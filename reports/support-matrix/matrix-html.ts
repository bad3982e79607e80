import { matrixStyle } from './matrix-style.ts';
import { gradedProfiles, type MatrixCell, type MatrixRow } from './support-matrix.ts';
import { MATRIX_INTRODUCTION, MATRIX_TITLE } from './words.ts';

/** The matrix as one page that needs nothing else. */
export function matrixHtml(rows: readonly MatrixRow[]): string {
  const profiles = gradedProfiles(rows);
  const head = ['mock', 'version', ...profiles].map((it) => `<th scope="col">${text(it)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = profiles.map((profile) => cellOf(row.cells.find((it) => it.profile === profile)));
    const [first, ...rest] = [`<th scope="row">${text(row.title)}</th>`, `<td>${text(row.version)}</td>`, ...cells];
    return `<tr>${[first, ...rest].join('')}</tr>\n<tr class="lacks"><td colspan="${profiles.length + 2}">${text(row.lacks)}.</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Keyturn: ${text(MATRIX_TITLE)}</title>
<style>
${matrixStyle}
</style>
</head>
<body>
<main>
<h1>${text(MATRIX_TITLE)}</h1>
<p>${text(MATRIX_INTRODUCTION.replaceAll('`', ''))}</p>
<p class="legend">${legend.join(' ')}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text(MATRIX_TITLE)}">
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>
${rows.map(details).join('\n')}
</main>
</body>
</html>
`;
}

const legend = ['conformant', 'partial', 'non-conformant', 'not-applicable'].map(
  (grade) => `<span class="${grade}"><span class="grade">${grade}</span></span>`,
);

function cellOf(cell: MatrixCell | undefined): string {
  if (cell === undefined) return '<td></td>';
  const { grade, holds, due } = cell;
  return `<td class="${grade}"><span class="count">${holds} of ${due}</span><span class="unseen"> hold, ${grade}</span></td>`;
}

function details({ title, package: name, version, overall, cells }: MatrixRow): string {
  const rows = cells.map(
    ({ profile, grade, because, breaks }) =>
      `<tr><th scope="row">${profile}</th><td class="${grade}"><span class="grade">${grade}</span></td>` +
      `<td>${text(because)}</td><td>${breaks.map((it) => `<code>${text(it)}</code>`).join(', ')}</td></tr>`,
  );
  return `<h2>${text(title)}</h2>
<p><code>${text(name)}</code> ${text(version)}, ${overall.grade}: ${text(overall.because)}.</p>
<details>
<summary>What it breaks, by profile</summary>
<div class="wide" tabindex="0" role="region" aria-label="What ${text(title)} breaks">
<table>
<thead><tr><th scope="col">profile</th><th scope="col">grade</th><th scope="col">why</th><th scope="col">MUST rules that it breaks</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</details>`;
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
