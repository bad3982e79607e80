import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptName } from '../contracts/checker/explain.ts';
import type { RunRecord } from '../contracts/checker/record-types.ts';

/** Writes the script of each generated counterexample into a folder, and removes those of an earlier run. */
export function writeScripts({ verdicts }: Pick<RunRecord, 'verdicts'>, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (/^repro-[a-z0-9-]+\.sh$/.test(name)) rmSync(join(folder, name));
  // Of a rule that is broken on several resources, one script is enough.
  const scripts = new Map(verdicts.flatMap(({ rule, script }) => (script ? [[rule, script] as const] : [])));
  return [...scripts].map(([rule, script]) => {
    const path = join(folder, scriptName(rule));
    writeFileSync(path, script, { mode: 0o755 });
    return path;
  });
}
