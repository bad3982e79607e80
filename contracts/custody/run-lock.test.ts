import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { holdAccount } from './run-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-lock-'));
after(() => rmSync(folder, { recursive: true }));
// No process has this number: it is beyond what a system gives out.
const DEAD = 2 ** 30;
const heldBy = (name: string, pid: number, host = hostname()) => {
  const path = join(folder, name);
  writeFileSync(`${path}.run`, JSON.stringify({ pid, host }));
  return path;
};

describe('an account is held', () => {
  test('until it is let go', async () => {
    const path = join(folder, 'deeper/journal.json');
    const release = await holdAccount(path);
    assert.ok(existsSync(`${path}.run`));
    release();
    assert.ok(!existsSync(`${path}.run`));
  });

  test('by a process that died no longer', async () => (await holdAccount(heldBy('dead', DEAD)))());

  test('by another process that lives', () =>
    assert.rejects(
      holdAccount(heldBy('alive', 1)),
      /^Error: Another run \(process 1 on .*\) uses this account: wait until/,
    ));

  test('by a process on another machine, of which nobody knows', () =>
    assert.rejects(
      holdAccount(heldBy('far', DEAD, 'elsewhere')),
      /on elsewhere\).*, or delete .*far\.run if there is none\./,
    ));
});
