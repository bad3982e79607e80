import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { RunRecord } from '../../checker/record-types.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';

const recipes = join(import.meta.dirname, '../../../recipes');

/** Every recipe of the README: how it is run, and how many requests it sends. */
const cases: readonly (readonly [program: string, file: string, requests: number, options: readonly string[]])[] = [
  [process.execPath, 'twilio-node.mjs', 7, []],
  [process.execPath, 'twilio-node-proxy.mjs', 3, ['--proxy']],
  ['python3', 'python_base_url.py', 4, []],
  ['python3', 'python_proxy.py', 1, ['--proxy']],
  ['sh', 'curl.sh', 3, []],
  ['sh', 'curl_proxy.sh', 1, ['--proxy']],
];

for (const [program, file, requests, options] of cases) {
  const needed = program === 'sh' ? 'curl' : program;
  const isThere = spawnSync(needed, ['--version']).status === 0;
  test(`the recipe ${file} works`, { skip: isThere ? false : `there is no ${needed}` }, async () => {
    const record = join(scratchFolder(), 'relay.json');
    const args = [
      'contracts/commands/relay.ts',
      ...options,
      '--record',
      record,
      '--',
      program,
      join(recipes, file),
    ] as const;
    const ended = await spawned({ args }).ended;
    assert.equal(ended.code, 0, ended.output);
    assert.ok(existsSync(record));
    const written: RunRecord = JSON.parse(readFileSync(record, 'utf8'));
    assert.equal(written.requests, requests, ended.output);
    assert.equal(written.totals.broken, 0, ended.output);
  });
}
