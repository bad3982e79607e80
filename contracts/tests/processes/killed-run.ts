import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Left } from '../../run/testing/left-behind.ts';
import { consentTo, startLiveAccount } from './live-account.ts';
import { type Ended, type Spawned, spawned } from './spawned.ts';
import { startSuite } from './suite-run.ts';

export interface Killing {
  readonly isolation: 'subaccount' | 'none';
  /** The number of the request at which all processes of the run are killed. */
  readonly at: number;
  /** Whether the account has acted on it by then. */
  readonly after: boolean;
}

export interface Killed {
  /** Whether the run was over before. */
  readonly survived: boolean;
  /** `METHOD path` of the request at which it was killed. */
  readonly request: string;
  readonly recovery: Ended;
  readonly wasInDoubt: boolean;
  readonly left: Left;
}

/** Runs a rotation in processes of its own, kills them with SIGKILL at a request, recovers, and looks at what is left. */
export async function killRun({ isolation, at, after }: Killing): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-killed-'));
  let suite: Spawned | undefined;
  const account = await startLiveAccount({}, async (request, number, healthy) => {
    if (number !== at) return healthy(request);
    if (after) await healthy(request);
    await suite?.stop('SIGKILL');
    return { status: 503, headers: {}, hangsUp: true };
  });
  try {
    const env = consentTo(account, isolation);
    suite = startSuite({ folder, env: { ...env, RESOURCES: 'auth-token' }, args: ['--grep=@core', '--reporter=null'] });
    const { code } = await suite.ended;
    const request = account.requests[at - 1] ?? '';
    const recovery = await recoverIn(folder, env);
    const wasInDoubt = recovery.output.includes('--delete-secondary');
    if (wasInDoubt) await recoverIn(folder, env, '--delete-secondary');
    return { survived: code !== null, request, recovery, wasInDoubt, left: await account.left() };
  } finally {
    await account.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the recovery as a user does. */
export function recoverIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<Ended> {
  return spawned({ args: ['contracts/commands/recover.ts', ...flags], env, cwd: folder }).ended;
}
