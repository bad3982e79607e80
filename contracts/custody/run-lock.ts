import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { writeSecretFile } from './secret-file.ts';

// Together longer than the ten seconds after which the lock of a process that died within these few lines is stale.
const ATTEMPTS = { retries: 80, factor: 1.2, minTimeout: 10, maxTimeout: 250 };

/**
 * Holds an account for one process until the returned function is called, or the process ends. Throws one sentence where
 * another process holds it.
 */
export async function holdAccount(path: string): Promise<() => void> {
  const holder = `${path}.run`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const release = await lock(holder, { realpath: false, retries: ATTEMPTS });
  try {
    refuseOther(holder);
    writeSecretFile(holder, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
  } finally {
    await release();
  }
  return () => rmSync(holder, { force: true });
}

function refuseOther(holder: string): void {
  if (!existsSync(holder)) return;
  const { pid, host } = holderAt(holder);
  if (pid === process.pid && host === hostname()) return;
  if (host === hostname() && !isAlive(pid)) return;
  throw new Error(
    `Another run (process ${pid} on ${host}) uses this account: wait until it is over, or delete ${holder} if there is none.`,
  );
}

function holderAt(path: string): { readonly pid: number; readonly host: string } {
  const { pid, host }: { pid?: unknown; host?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return { pid: typeof pid === 'number' ? pid : 0, host: typeof host === 'string' ? host : '' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
