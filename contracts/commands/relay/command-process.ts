import { type ChildProcess, spawn } from 'node:child_process';

/** How a command ended. */
export type CommandEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'late' }
  | { readonly kind: 'not-started'; readonly why: string };

export interface CommandParts {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

const GRACE_MS = 1_000;

/**
 * Runs a command to its end, or until its time is over. It has a process group of its own, which is ended with it: nothing
 * that it started stays behind. Where this process is told to end, the command ends first.
 */
export async function runCommand({ command, env, timeoutMs }: CommandParts): Promise<CommandEnd> {
  const [file = '', ...args] = command;
  // A session of its own, so that the whole group can be ended.
  const child = spawn(file, args, { env, stdio: 'inherit', detached: true });
  const orphans = () => signal(child, 'SIGKILL');
  process.once('exit', orphans);
  const passOn = new Map(['SIGINT', 'SIGTERM', 'SIGHUP'].map((it) => [it, () => signal(child, 'SIGTERM')]));
  for (const [name, listener] of passOn) process.on(name, listener);
  try {
    return await ended(child, timeoutMs);
  } finally {
    for (const [name, listener] of passOn) process.off(name, listener);
    await endGroup(child);
    process.off('exit', orphans);
  }
}

function ended(child: ChildProcess, timeoutMs: number): Promise<CommandEnd> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'late' }), timeoutMs);
    const settle = (end: CommandEnd) => {
      clearTimeout(timer);
      resolve(end);
    };
    child.once('error', (error) => settle({ kind: 'not-started', why: error.message }));
    child.once('exit', (code, by) =>
      settle(code === null ? { kind: 'killed', by: by ?? '' } : { kind: 'exited', code }),
    );
  });
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (!signal(child, 'SIGTERM')) return;
  const deadline = Date.now() + GRACE_MS;
  while (Date.now() < deadline && signal(child, 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  signal(child, 'SIGKILL');
}

/** Whether there was somebody to get the signal. */
function signal({ pid }: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false;
  }
}
