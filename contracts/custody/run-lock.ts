import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { writeSecretFile } from './secret-file.ts';

// Together longer than the ten seconds after which the lock of a process that died within these few lines is stale.
const ATTEMPTS = { retries: 80, factor: 1.2, minTimeout: 10, maxTimeout: 250 };

const LOOK_PAUSE_MS = 250;

/**
 * Holds an account for one process until the returned function is called, or the process ends. Waits `patienceMs` milliseconds
 * for another process that holds it, and then throws one sentence.
 */
export async function holdAccount(path: string, { patienceMs = 0 } = {}): Promise<() => void> {
  const holder = `${path}.run`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const deadlineMs = Date.now() + patienceMs;
  for (;;) {
    const other = await take(holder);
    if (other === undefined) return () => rmSync(holder, { force: true });
    if (Date.now() >= deadlineMs) {
      throw new Error(
        `Another run (process ${other.pid} on ${other.host}) uses this account: wait until it is over, or delete ${holder} if there is none.`,
      );
    }
    await setTimeout(LOOK_PAUSE_MS);
  }
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** Takes the account; returns who has it where somebody else does. */
async function take(holder: string): Promise<Holder | undefined> {
  const release = await lock(holder, { realpath: false, retries: ATTEMPTS });
  try {
    const other = existsSync(holder) ? holderAt(holder) : undefined;
    if (other !== undefined && !isGone(other)) return other;
    writeSecretFile(holder, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`);
    return undefined;
  } finally {
    await release();
  }
}

function isGone({ pid, host }: Holder): boolean {
  return host === hostname() && (pid === process.pid || !isAlive(pid));
}

function holderAt(path: string): Holder {
  const { pid, host }: { pid?: unknown; host?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return { pid: typeof pid === 'number' ? pid : 0, host: typeof host === 'string' ? host : '' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// In a container, nobody may ever take leave of a process that was killed; only Linux tells of it.
function isZombie(pid: number): boolean {
  const path = `/proc/${pid}/stat`;
  return existsSync(path) && /\) [ZX] /.test(readFileSync(path, 'utf8'));
}
