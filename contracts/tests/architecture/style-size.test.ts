import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileNameFindings } from './file-names.ts';
import { lint } from './lint.ts';
import { noFindings } from './no-findings.ts';
import { projectFiles } from './project-files.ts';
import { ruleNameFindings } from './rule-names.ts';

const lines = (count: number): string => 'void 0;\n'.repeat(count);

describe('names', () => {
  it('say what is inside, in the whole project', () => noFindings(fileNameFindings(projectFiles())));

  it('are shared by rule, id, export and mutant', () => noFindings(ruleNameFindings(projectFiles())));

  for (const path of ['specs/utils.ts', 'contracts/common/a.ts', 'specs/date-helpers.ts', 'specs/base.test.ts']) {
    it(`refuse ${path}`, () => assert.match(fileNameFindings([{ path, text: '' }])[0] ?? '', /name it after/));
  }

  it('refuse a folder in another case', () => {
    assert.match(fileNameFindings([{ path: 'specs/OpenApi/a.ts', text: '' }])[0] ?? '', /kebab-case/);
  });

  const rule = {
    path: 'contracts/rules/state/deleted-is-gone.ts',
    text: "export const deletedIsGone: Rule = { id: 'deleted-is-gone', profile: 'state' };",
  };

  it('are right where all agree', () => {
    const mutant = { path: 'contracts/target/mutants/deleted-is-gone.ts', text: '' };
    assert.deepEqual(ruleNameFindings([rule, mutant, { ...mutant, path: 'contracts/target/mutants/mutant.ts' }]), []);
  });

  const wrong: readonly (readonly [what: string, from: string, to: string])[] = [
    ['id', 'deleted-is-gone', 'deleted-is-away'],
    ['profile', "'state'", "'shape'"],
    ['export', 'deletedIsGone', 'goneIsDeleted'],
  ];
  for (const [what, from, to] of wrong) {
    it(`refuse another ${what} than the file's`, () => {
      const findings = ruleNameFindings([{ ...rule, text: rule.text.replace(from, to) }]);
      assert.equal(findings.length, 1);
      assert.match(findings[0] ?? '', new RegExp(`${what}.*or (rename|move) the file`));
    });
  }

  it('refuse a mutant that breaks no rule', () => {
    const findings = ruleNameFindings([rule, { path: 'contracts/target/mutants/deleted-is-away.ts', text: '' }]);
    assert.match(findings[0] ?? '', /no rule is called deleted-is-away/);
  });
});

describe('the linter', () => {
  const nested = 'export function f(a: boolean): void {\n  if (a) { if (a) { if (a) { f(a); } } }\n}\n';
  const refused: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['max-lines', 'specs/long-file.ts', lines(251)],
    ['max-lines-per-function', 'specs/long-function.ts', `export function f(): void {\n${lines(39)}}\n`],
    ['max-lines', 'specs/long.test.ts', lines(251)],
    ['max-depth', 'specs/deep.ts', nested],
    ['max-params', 'specs/wide.ts', 'export function f(a: 1, b: 2, c: 3, d: 4): void {\n  void [a, b, c, d];\n}\n'],
    ['no-explicit-any', 'specs/any.ts', 'export const a: any = 1;\n'],
    ['no-default-export', 'specs/default.ts', 'export default 1;\n'],
    ['filename-case', 'specs/camelCase.ts', 'export const a = 1;\n'],
    ['no-cycle', 'specs/hen.ts', "import type { Egg } from './egg.ts';\nexport type Hen = Egg;\n"],
    ['no-cycle', 'specs/egg.ts', "import type { Hen } from './hen.ts';\nexport type Egg = Hen;\n"],
    ['no-restricted-globals', 'contracts/rules/state/a.ts', 'export const a = process.env;\n'],
    ['no-restricted-globals', 'contracts/evidence/b.ts', "export const b = fetch('x');\n"],
    ['no-restricted-properties', 'contracts/rules/state/c.ts', 'export const c = Date.now();\n'],
    [
      'no-focused-test',
      'contracts/tests/a.spec.ts',
      "import { test } from '@playwright/test';\ntest.only('a', () => {});\n",
    ],
  ];
  const allowed: readonly (readonly [path: string, text: string])[] = [
    ['specs/full-function.ts', `export function f(): void {\n${lines(38)}}\n`],
    ['specs/long-case.test.ts', `export function f(): void {\n${lines(200)}}\n`],
    ['playwright.config.ts', 'export default {};\n'],
    ['reports/contract-reporter.ts', 'export default 1;\n'],
    ['contracts/commands/clock.ts', "import './node-version.ts';\nexport const now = Date.now();\n"],
    ['contracts/commands/node-version.ts', 'export const version = 1;\n'],
  ];
  const files = [
    ...refused.map(([, path, text]) => ({ path, text })),
    ...allowed.map(([path, text]) => ({ path, text })),
  ];
  const findings = lint(files);

  for (const [rule, path] of refused) {
    it(`refuses ${path} for ${rule}`, () => {
      assert.ok(
        findings.some((found) => found.path === path && found.rule === rule),
        JSON.stringify(findings, null, 2),
      );
    });
  }
  for (const [path] of allowed) {
    it(`allows ${path}`, () =>
      assert.deepEqual(
        findings.filter((found) => found.path === path),
        [],
      ));
  }
});

describe('the compiler', () => {
  it('refuses enums, and all else that Node cannot strip', () => {
    const settings = projectFiles().find(({ path }) => path === 'tsconfig.json');
    assert.match(settings?.text ?? '', /"erasableSyntaxOnly": true/);
  });
});
