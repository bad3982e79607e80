import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Counts, nodeCounts, noTests, playwrightCounts } from './counts.ts';
import type { Part } from './parts.ts';

export interface PartResult {
  readonly part: Part;
  readonly ok: boolean;
  readonly output: string;
  readonly counts: Counts;
  readonly durationMs: number;
}

const root = join(import.meta.dirname, '../../..');

/** Runs the command of a part to its end. It never throws: whatever goes wrong is a failure of the part. */
export async function runPart(part: Part, command: string | undefined): Promise<PartResult> {
  const started = performance.now();
  const ended = command === undefined ? missing(part) : await run(command);
  const durationMs = performance.now() - started;
  return { part, durationMs, ...judged(part, ended) };
}

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

function missing({ script }: Part): Ended {
  return { code: 1, output: `package.json has no script "${script}".` };
}

async function run(command: string): Promise<Ended> {
  // 2>&1 keeps the two streams in the order in which they were written.
  const child = spawn(`(${command}) 2>&1`, {
    cwd: root,
    env: quietEnvironment(),
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const output = await text(child.stdout);
  return { code: await closed, output };
}

/** With the project's own tools first, as under npm, and without colours, which would hide the counts. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, ...rest } = process.env;
  return { ...rest, FORCE_COLOR: '0', PATH: [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter) };
}

function judged({ tests }: Part, { code, output }: Ended): Pick<PartResult, 'ok' | 'output' | 'counts'> {
  const counts = tests === undefined ? noTests : (tests === 'node' ? nodeCounts : playwrightCounts)(output);
  if (tests !== undefined && code === 0 && counts.passed + counts.failed === 0) {
    return {
      ok: false,
      output: `${output}\nNo test ran, or none said how it ended.`,
      counts: { ...counts, failed: 1 },
    };
  }
  if (code === 0) return { ok: counts.failed === 0, output, counts };
  // A part can fail with no failed test: by a type error, or before its first test.
  return { ok: false, output, counts: { ...counts, failed: Math.max(1, counts.failed) } };
}
