import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { MATRIX_FOLDER } from './real-mocks.ts';

/** Installs the mocks as their lock says, without running a script of theirs, where that was not done yet. */
export function installMocks(): void {
  const installed = join(MATRIX_FOLDER, 'node_modules/.package-lock.json');
  const lock = join(MATRIX_FOLDER, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`Installing the mocks into ${MATRIX_FOLDER} (some 300 MB)`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: MATRIX_FOLDER,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error(`The mocks cannot be installed: see what npm says, and try npm ci in ${MATRIX_FOLDER}.`);
}
