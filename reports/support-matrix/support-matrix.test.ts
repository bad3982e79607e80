import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { matrixHtml } from './matrix-html.ts';
import { matrixMarkdown } from './matrix-markdown.ts';
import type { MockVerdicts } from './mock-verdicts.ts';
import { supportMatrix } from './support-matrix.ts';

const mock = (verdicts: MockVerdicts['verdicts'], title = 'Some mock'): MockVerdicts => ({
  mock: 'some-mock',
  title,
  package: 'some-mock',
  version: '1.0.0',
  verdicts,
});

const broken = { 'wrong-token-refused (api-key)': 'broken accepted', 'wrong-token-refused (public-key)': 'broken x' };
const rowOf = (verdicts: MockVerdicts['verdicts']) => supportMatrix([mock(verdicts)])[0];

describe('a row of the support matrix', () => {
  test('grades each profile by its MUST rules, and names once what it breaks', () => {
    const row = rowOf({
      auth: { MUST: { ...broken, 'other (api-key)': 'holds', 'far (api-key)': 'not-applicable' } },
      state: { MUST: { 'a (api-key)': 'holds' }, SHOULD: { 'b (api-key)': 'broken x' } },
    });
    assert.deepEqual(
      row?.cells.map(({ profile, grade, holds, due, breaks }) => [profile, grade, holds, due, breaks.join()]),
      [
        ['auth', 'non-conformant', 1, 3, 'wrong-token-refused'],
        ['state', 'conformant', 1, 1, ''],
      ],
    );
    assert.equal(row?.overall.grade, 'non-conformant');
  });

  test('says in one line what it lacks', () => {
    assert.equal(rowOf({ auth: { MUST: { ...broken, 'a (b)': 'holds' } } })?.lacks, 'takes any token');
    assert.equal(rowOf({ state: { MUST: { 'a (b)': 'broken x' } } })?.lacks, 'breaks a');
    assert.equal(rowOf({ state: { MUST: { 'a (b)': 'holds' } } })?.lacks, 'nothing that was judged');
    const unsure = { 'a (b)': 'inconclusive', 'a (c)': 'inconclusive', 'a (d)': 'holds' };
    assert.equal(rowOf({ state: { MUST: unsure } })?.lacks, 'too little works to judge 2 of 3 verdicts');
  });
});

test('the pages show a title as text', () => {
  const rows = supportMatrix([mock({ auth: { MUST: broken } }, '<b>a | b</b>')]);
  assert.doesNotMatch(matrixHtml(rows), /<b>/);
  assert.match(matrixMarkdown(rows), /\n\| \*\*&#60;b&#62;a &#124; b&#60;\/b&#62;\*\* \| 1\.0\.0 \| 🔴 0\/2 \|\n/);
});

// After a change of the words or the form: npm run matrix writes them anew.
describe('the checked-in support matrix', () => {
  const folder = join(import.meta.dirname, '..');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const expected = readdirSync(join(folder, 'matrix/expected')).map(
    (file): MockVerdicts => JSON.parse(read(`matrix/expected/${file}`)),
  );

  test('is of all five mocks, of the versions that are installed', () => {
    const pinned: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(read('matrix/package.json'));
    assert.equal(expected.length, 5);
    for (const it of expected) assert.equal(it.version, pinned.dependencies[it.package], it.mock);
  });

  for (const [path, write] of [
    ['support-matrix.md', matrixMarkdown],
    ['support-matrix.html', matrixHtml],
  ] as const) {
    test(`is what the expected verdicts give: ${path}`, () => {
      const titles = [...read('support-matrix.md').matchAll(/^- \*\*(.*)\*\*:/gm)].map(([, title]) => title);
      const inOrder = expected.toSorted((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title));
      assert.equal(read(path), write(supportMatrix(inOrder)));
    });
  }
});
