import { parentPort, workerData } from 'node:worker_threads';
import { type MutationResult, runMutant } from '../../run/mutation.ts';
import { mutants } from '../../target/mutants/index.ts';

/** Judges the mutants whose ids it is given, one after the other, and posts the results. */
const ids: readonly string[] = workerData;
const results: MutationResult[] = [];
for (const mutant of mutants.filter((it) => ids.includes(it.id))) results.push(await runMutant(mutant));
parentPort?.postMessage(results);
