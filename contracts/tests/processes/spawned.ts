import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

// Nothing else is inherited: the caller's own settings, or those of node:test, would change what is tested.
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG'];

export interface SpawnOptions {
  /** A file of the project, and its arguments. */
  readonly args: readonly [file: string, ...rest: readonly string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether a signal reaches all processes that it starts, too, as Ctrl-C and the end of a machine do. */
  readonly asGroup?: boolean;
}

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly durationMs: number;
}

/** A process of Node that a test started, and no other, ends. */
export interface Spawned {
  readonly ended: Promise<Ended>;
  /** Resolves with what the pattern finds in the output; rejects where the process ends without it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal; to all its processes where it was started so, and nothing else is said. */
  stop(signal?: NodeJS.Signals, to?: { readonly asGroup: boolean }): Promise<Ended>;
}

/** Runs a file of the project with this very Node. */
export function spawned({ args: [file, ...rest], env = {}, cwd = root, asGroup = false }: SpawnOptions): Spawned {
  const startedAt = performance.now();
  const inherited = Object.entries(process.env).filter(([name]) => INHERITED.includes(name));
  const child = spawn(process.execPath, [join(root, file), ...rest], {
    cwd,
    env: { ...Object.fromEntries(inherited), FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: asGroup,
  });
  const said = listenTo(child);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: said.output(), durationMs: performance.now() - startedAt }));
  });
  return {
    ended,
    says: (pattern) => Promise.race([said.find(pattern), ended.then((it) => failedToSay(pattern, it))]),
    stop(signal = 'SIGTERM', to = { asGroup }) {
      if (to.asGroup && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
      return ended;
    },
  };
}

function listenTo(child: ChildProcess) {
  const heard = new EventEmitter();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      heard.emit('more');
    });
  }
  const find = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output);
      if (found !== null) return found;
      await once(heard, 'more');
    }
  };
  return { output: () => output, find };
}

function failedToSay(pattern: RegExp, { code, output }: Ended): never {
  throw new Error(`The process ended with ${code} and did not say ${pattern}:\n${output}`);
}
