import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Trial, TrialResult } from '../trial.ts';

/** Runs trials in as many threads as there are cores. Each has a server of its own, so that they cannot meet. */
export async function sideBySide(trials: readonly Trial[]): Promise<readonly TrialResult[]> {
  const lanes = Math.min(availableParallelism(), trials.length);
  const parts = Array.from({ length: lanes }, (_, lane) => trials.filter((_trial, index) => index % lanes === lane));
  const results = (await Promise.all(parts.map(runInWorker))).flat();
  const places = new Map(trials.map(({ id }, index) => [id, index]));
  return results.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

function runInWorker(trials: readonly Trial[]): Promise<readonly TrialResult[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: trials });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with code ${code} and without its results`)));
  });
}
