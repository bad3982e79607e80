import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hygieneFindings } from './hygiene-findings.ts';
import { noFindings } from './no-findings.ts';
import { packageFindings } from './package-findings.ts';
import { projectFiles } from './project-files.ts';

// Planted words are put together here, because this file is checked too.
const join = (...parts: readonly string[]): string => parts.join('');

describe('files', () => {
  it('are not tied to one machine, nor unfinished', () => noFindings(hygieneFindings(projectFiles())));

  const refused: readonly (readonly [text: string, finding: RegExp])[] = [
    [join('cd /', 'work/main'), /:1 .*one machine/],
    [join('\n"/', 'home/someone/x"'), /:2 .*one machine/],
    [join("const folder = '/", "tmp/x'"), /one machine/],
    [join('C:\\', 'Users\\someone'), /one machine/],
    [join('"resolved": "https://registry.', 'example.com/a"'), /registry host/],
    [join('https://www.npm', 'js.com/package/ajv'), /registry host/],
    [join('// TO', 'DO later'), /stub/],
    [join("import x from '../..", "/shared/x.ts'"), /beside the project/],
  ];
  for (const [text, finding] of refused) {
    it(`must not say ${JSON.stringify(text)}`, () => {
      assert.match(hygieneFindings([{ path: 'specs/a.ts', text }]).join(), finding);
    });
  }

  const allowed = [
    'https://example.com/home/page',
    join('registry.', 'test.ts'),
    'a workflow/main',
    'mastodon',
    './tmp/x',
  ];
  for (const text of allowed) {
    it(`may say ${text}`, () => assert.deepEqual(hygieneFindings([{ path: 'specs/a.ts', text }]), []));
  }
});

describe('package.json', () => {
  it('is pinned, explained, and has the scripts that the documents name', () =>
    noFindings(packageFindings(projectFiles())));

  const manifest = {
    scripts: { test: 'x', 'test:unit': 'x' },
    dependencies: { ajv: '8.20.0', 'ajv-formats': '3.0.1', twilio5: 'npm:twilio@5.13.1' },
  };
  const readme = 'Run `npm ci && npm test`, or npm run -s test:unit.';
  const contributing = '`ajv` validates, `ajv-formats` too; twilio5.';
  const findings = (change: object, documents: Readonly<Record<string, string>> = {}): string => {
    const texts = { 'README.md': readme, 'CONTRIBUTING.md': contributing, ...documents };
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    const text = JSON.stringify({ ...manifest, ...change });
    return packageFindings([{ path: 'package.json', text }, ...files]).join('\n');
  };

  it('has no finding where all is right', () => assert.equal(findings({}), ''));

  for (const version of ['^8.20.0', '~8.20.0', '8', '*', 'latest', '>=8.20.0', 'npm:ajv@^8.20.0']) {
    it(`refuses ${version}`, () => assert.match(findings({ dependencies: { ajv: version } }), /pin ajv/));
    it(`refuses ${version} in development`, () => assert.match(findings({ devDependencies: { ajv: version } }), /pin/));
  }

  it('needs each dependency to be named in CONTRIBUTING.md', () => {
    assert.match(findings({}, { 'CONTRIBUTING.md': 'ajv-formats, twilio5' }), /does not name ajv:/);
  });

  it('needs each script that README.md names', () => {
    assert.match(findings({}, { 'README.md': 'Then npm run report.' }), /README.md names `npm run report`/);
  });

  it('needs npm test where README.md names it', () => assert.match(findings({ scripts: {} }), /npm run test`/));

  it('needs the documents', () => {
    const text = JSON.stringify(manifest);
    assert.match(packageFindings([{ path: 'package.json', text }]).join('\n'), /README.md is missing: write it/);
  });
});
