import { parentPort, workerData } from 'node:worker_threads';
import { runTrial, type Trial, type TrialResult } from '../trial.ts';

/** Runs the trials that it is given, one after the other, and posts the results. */
const trials: readonly Trial[] = workerData;
const results: TrialResult[] = [];
for (const trial of trials) results.push(await runTrial(trial));
parentPort?.postMessage(results);
