import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { writtenRecord, writtenVerdict } from '../../checker/testing/written-record.ts';
import { scratchFolder } from './scratch-folder.ts';
import { spawned } from './spawned.ts';

const folder = scratchFolder();
const from = join(folder, 'run.json');

const reported = (...args: readonly string[]) =>
  spawned({ args: ['contracts/commands/report.ts', ...args], cwd: folder }).ended;

describe('npm run report', () => {
  test('makes a page from a run record, and names it', async () => {
    writeFileSync(from, JSON.stringify(writtenRecord([writtenVerdict()])));
    const { code, output } = await reported('--from', from, '--to', join(folder, 'new'));
    assert.deepEqual([code, output], [0, `${join(folder, 'new/report.html')}\n`]);
    assert.match(readFileSync(join(folder, 'new/report.html'), 'utf8'), /<title>Conformant - Keyturn report<\/title>/);
  });

  test('ends with one sentence and a code of its own where the record cannot be read', async () => {
    writeFileSync(from, '{"schemaVersion": 1, "runId": "ru');
    const { code, output } = await reported('--from', from);
    assert.equal(code, 2);
    assert.match(output, /^\S+run\.json is broken or was cut: it is not whole JSON: [^\n]*\.\n$/);
  });

  test('says where it looked for a record', async () => {
    const { code, output } = await reported();
    assert.deepEqual([code, output.split(':')[0]], [2, 'There is no run record at reports/output/run.json']);
  });

  test('explains itself', async () => {
    const { code, output } = await reported('--help');
    assert.equal(code, 0);
    assert.match(output, /^npm run report -- \[options\]\n[^]*--format/);
  });
});
