import './node-version.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { rules } from '../rules/index.ts';
import type { MutationResult } from '../run/mutation.ts';
import { mutants } from '../target/mutants/index.ts';
import { mutationText } from './mutants/text.ts';

const OUTPUT = 'reports/output/mutants.json';

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = mutants.map((it) => it.id).filter((id) => positionals.every((word) => id.includes(word)));
if (chosen.length === 0) throw new Error(`No mutant has "${positionals.join(' ')}" in its id.`);

const startedAt = performance.now();
const results = await runAll(chosen);
const seconds = (performance.now() - startedAt) / 1000;
const killing = new Set(results.flatMap((it) => it.killedBy.map((kill) => kill.rule)));
const idle = positionals.length > 0 ? [] : rules.map((it) => it.id).filter((id) => !killing.has(id));

mkdirSync('reports/output', { recursive: true });
writeFileSync(OUTPUT, `${JSON.stringify({ seconds, results, rulesThatKillNothing: idle }, null, 2)}\n`);
console.log(mutationText({ results, idle, seconds }));
const isRed = results.some((it) => !it.isKilledByOwnRule || it.crashed.length > 0);
process.exitCode = isRed ? 1 : 0;

// Every mutant has a server of its own, so that they can be judged side by side.
async function runAll(ids: readonly string[]): Promise<readonly MutationResult[]> {
  const lanes = availableParallelism();
  const parts = Array.from({ length: lanes }, (_, lane) => ids.filter((_id, index) => index % lanes === lane));
  const done = (await Promise.all(parts.map(runInWorker))).flat();
  return done.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function runInWorker(ids: readonly string[]): Promise<readonly MutationResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./mutants/worker.ts', import.meta.url), { workerData: ids });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
