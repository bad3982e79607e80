import './node-version.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { matrixHtml } from '../../reports/support-matrix/matrix-html.ts';
import { matrixMarkdown } from '../../reports/support-matrix/matrix-markdown.ts';
import { supportMatrix } from '../../reports/support-matrix/support-matrix.ts';
import { verdictChanges } from '../../reports/support-matrix/verdict-changes.ts';
import { readExpected, writeExpected } from './matrix/expected.ts';
import { installMocks } from './matrix/install-mocks.ts';
import { judgeMock } from './matrix/judge-mock.ts';
import { type RealMock, realMocks } from './matrix/real-mocks.ts';

/** Judges the real mocks, tells what changed since their verdicts were checked in, and writes the support matrix. */
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(args: readonly string[]): Promise<0 | 1> {
  const { accept, chosen } = commandFrom(args);
  installMocks();
  let changed = 0;
  for (const mock of chosen) changed += await judge(mock, accept);
  if (changed > 0 && !accept) {
    console.log('\nLook at each change; where all are right, make them the expected ones: npm run matrix -- --accept');
    return 1;
  }
  writeMatrix();
  return 0;
}

function commandFrom(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { accept: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const ids = realMocks.map((it) => it.id);
  const unknown = positionals.find((it) => !ids.includes(it));
  if (unknown !== undefined) throw new Error(`No mock is called "${unknown}": choose among ${ids.join(', ')}.`);
  const isChosen = ({ id }: RealMock) => positionals.length === 0 || positionals.includes(id);
  return { accept: values.accept, chosen: realMocks.filter(isChosen) };
}

/** Judges one mock, and returns how many verdicts are not as expected. */
async function judge(mock: RealMock, accept: boolean): Promise<number> {
  const startedAt = performance.now();
  const found = await judgeMock(mock);
  const changes = verdictChanges(readExpected(mock.id), found);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const [row] = supportMatrix([found]);
  console.log(`${mock.title} ${found.version}, ${row?.overall.grade}: ${row?.overall.because} (${seconds} s)`);
  for (const change of changes) console.log(`  ${change}`);
  if (accept) writeExpected(found);
  return changes.length;
}

// From what is checked in, so that the page is right where one mock alone was judged, too.
function writeMatrix(): void {
  const rows = supportMatrix(realMocks.flatMap(({ id }) => readExpected(id) ?? []));
  for (const [path, text] of [
    ['reports/support-matrix.md', matrixMarkdown(rows)],
    ['reports/support-matrix.html', matrixHtml(rows)],
  ] as const) {
    writeFileSync(path, text);
    console.log(path);
  }
}
