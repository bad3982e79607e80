import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../checker/record-types.ts';
import { type Ended, type Spawned, spawned } from './spawned.ts';

const root = join(import.meta.dirname, '../../..');

export interface SuiteRun extends Ended {
  /** Undefined where the run left none. */
  readonly record?: RunRecord;
}

export interface SuiteOptions {
  /** Where the run is started and writes everything; it has no `.env`. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Runs the suite as a user does, by Playwright's command line. */
export async function runSuite(options: SuiteOptions): Promise<SuiteRun> {
  const runRecord = join(options.folder, 'run.json');
  const ended = await startSuite(options).ended;
  return { ...ended, ...(existsSync(runRecord) && { record: JSON.parse(readFileSync(runRecord, 'utf8')) }) };
}

/** Starts the suite, for a test that ends it before it is done. */
export function startSuite({ folder, env = {}, args = [] }: SuiteOptions): Spawned {
  return spawned({
    args: [
      'node_modules/@playwright/test/cli.js',
      'test',
      `--config=${join(root, 'playwright.config.ts')}`,
      `--output=${join(folder, 'test-results')}`,
      ...args,
    ],
    env: { RUN_RECORD: join(folder, 'run.json'), PLAYWRIGHT_HTML_OUTPUT_DIR: join(folder, 'html'), ...env },
    cwd: folder,
    asGroup: true,
  });
}

/** The verdicts of a kind, as `rule (resource)`. */
export function verdictIds({ record }: SuiteRun, kind: RunRecord['verdicts'][number]['kind']): readonly string[] {
  const own = record?.verdicts.filter((it) => it.kind === kind) ?? [];
  return own.map((it) => `${it.rule} (${it.resource})`).toSorted();
}
