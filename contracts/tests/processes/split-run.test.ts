import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RecordedVerdict, RunRecord } from '../../checker/record-types.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';
import { runSuite } from './suite-run.ts';

/** The main job whole and in two parts, each in a process of its own, on a server that breaks rules of two resources. */
const folder = scratchFolder();
const env = { MUTANT: 'never-a-server-error/server-error/unknown-path' };
const parts = { tokens: 'auth-token,aws-credential', keys: 'public-key,api-key,provider-token' };

for (const name of ['whole', ...Object.keys(parts)]) mkdirSync(join(folder, name));
const whole = await runSuite({ folder: join(folder, 'whole'), env });
const runs = [];
for (const [name, resources] of Object.entries(parts)) runs.push(await runPart(name, resources));
const reportOf = (...args: readonly string[]) =>
  spawned({ args: ['contracts/commands/report.ts', ...args], cwd: folder }).ended;
const recordOf = (name: string) => join(folder, name, 'run.json');

const merging = await reportOf('--merge', recordOf('tokens'), recordOf('keys'), '--to', folder, '--format', 'junit');

function runPart(name: string, resources: string) {
  const own = join(folder, name);
  return runSuite({
    folder: own,
    env: {
      ...env,
      RESOURCES: resources,
      PLAYWRIGHT_BLOB_OUTPUT_FILE: join(folder, 'blobs', `${name}.zip`),
      PLAYWRIGHT_JUNIT_OUTPUT_FILE: join(own, 'playwright.xml'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(own, 'playwright.json'),
    },
    args: ['--reporter=blob,junit,json,line'],
  });
}

describe('a run that is split by resources', () => {
  test('has the verdicts of the unsplit run when its records are merged', () => {
    assert.equal(merging.code, 0, merging.output);
    const merged: RunRecord = JSON.parse(readFileSync(join(folder, 'merged.json'), 'utf8'));
    assert.ok((whole.record?.totals.broken ?? 0) > 3, whole.output);
    assert.deepEqual(merged.verdicts.map(verdictLine), whole.record?.verdicts.map(verdictLine));
    assert.deepEqual(merged.totals, whole.record?.totals);
    assert.deepEqual(merged.selection, whole.record?.selection);
  });

  test('is told as one in another form', () => {
    const [, tests] = /<testsuites [^>]*tests="(\d+)"/.exec(readFileSync(join(folder, 'junit.xml'), 'utf8')) ?? [];
    assert.equal(Number(tests), new Set(whole.record?.verdicts.map((it) => it.rule)).size);
  });

  test("leaves Playwright's own reporters whole, and its blob reports merge", async () => {
    const seen = Object.keys(parts).map((name) =>
      countsIn(JSON.parse(readFileSync(join(folder, name, 'playwright.json'), 'utf8'))),
    );
    for (const name of Object.keys(parts)) {
      assert.match(
        readFileSync(join(folder, name, 'playwright.xml'), 'utf8'),
        /^<testsuites [\s\S]*<\/testsuites>\s*$/,
      );
    }
    const output = join(folder, 'playwright.json');
    const merged = await spawned({
      args: ['node_modules/@playwright/test/cli.js', 'merge-reports', '--reporter=json', join(folder, 'blobs')],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: output },
      cwd: folder,
    }).ended;
    assert.equal(merged.code, 0, merged.output);
    const sum = (of: 'expected' | 'unexpected' | 'skipped') => seen.reduce((so, it) => so + it[of], 0);
    assert.ok(sum('unexpected') > 1);
    assert.deepEqual(countsIn(JSON.parse(readFileSync(output, 'utf8'))), {
      expected: sum('expected'),
      unexpected: sum('unexpected'),
      skipped: sum('skipped'),
    });
  });
});

describe('two runs are compared', () => {
  test('with exit code 0 where nothing got worse, and none of a part', async () => {
    const same = await reportOf('--compare', recordOf('whole'), join(folder, 'merged.json'));
    assert.equal(same.code, 0, same.output);
    assert.match(same.output, /\nNothing got worse: \d+ unchanged\n$/);
  });

  test('with exit code 1 where something did', async () => {
    const worse = await reportOf('--compare', recordOf('whole'), recordOf('keys'));
    assert.equal(worse.code, 1, worse.output);
    assert.match(
      worse.output,
      /\nVanished: judged before, and no longer \(\d+\)\n[\s\S]*\n\d+ got worse: \d+ vanished, \d+ unchanged\n$/,
    );
  });

  test('with exit code 2 where they cannot be', async () => {
    const strangers = await reportOf('--compare', recordOf('tokens'), recordOf('keys'));
    assert.deepEqual([strangers.code, strangers.output.split('\n').length], [2, 2], strangers.output);
    assert.match(strangers.output, /share no rule on any resource/);
    assert.equal((await reportOf('--compare', recordOf('whole'), join(folder, 'none.json'))).code, 2);
  });
});

function verdictLine({ rule, resource, kind, branch, origin }: RecordedVerdict): string {
  return [rule, resource, kind, branch ?? '', origin].join(' ');
}

interface PlaywrightJson {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly skipped: number };
}

function countsIn({ stats: { expected, unexpected, skipped } }: PlaywrightJson): PlaywrightJson['stats'] {
  return { expected, unexpected, skipped };
}
