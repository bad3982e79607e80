import type { Measured } from './measured.ts';
import type { BenchOptions } from './options.ts';
import { type Milestone, type Race, race } from './race.ts';
import { randomLives } from './random-lives.ts';
import { setStage } from './stage.ts';
import { type Workload, wholeRuns } from './workload.ts';

/** What the suite costs beside a bare loop, in time and in memory, for each way to make requests. */
export async function measurePace({ exchanges }: BenchOptions): Promise<Measured> {
  const races: { readonly title: string; readonly milestones: readonly Milestone[] }[] = [];
  const problems: string[] = [];
  for (const workload of [wholeRuns(), randomLives()]) {
    const run = await raceOn(workload, exchanges);
    races.push({ title: workload.title, milestones: run.milestones });
    problems.push(...run.problems);
  }
  return { figures: races, text: races.map(tableOf).join('\n\n'), problems };
}

async function raceOn(workload: Workload, exchanges: readonly number[]): Promise<Race> {
  const stage = await setStage('bench');
  try {
    return await race(stage, workload, exchanges);
  } finally {
    await stage.close();
  }
}

const COLUMNS: Readonly<Record<string, (milestone: Milestone) => string>> = {
  exchanges: (it) => String(it.exchanges),
  'requests/s': (it) => String(Math.round(it.suite.requestsPerSecond)),
  'bare undici/s': (it) => String(Math.round(it.bare.requestsPerSecond)),
  ratio: (it) => it.ratio.toFixed(2),
  'µs each': (it) => String(Math.round(it.suite.microsecondsPerExchange)),
  'bytes each': (it) => String(Math.round(it.bytesPerExchange)),
  'heap MB': (it) => (it.heapBytes / 1024 / 1024).toFixed(1),
};

function tableOf({ title, milestones }: { readonly title: string; readonly milestones: readonly Milestone[] }): string {
  const lines = milestones.map((it) => row(Object.values(COLUMNS).map((cell) => cell(it))));
  return [`${title}, one after the other, over HTTP in one process`, row(Object.keys(COLUMNS)), ...lines].join('\n');
}

const WIDTHS = Object.keys(COLUMNS).map((it) => it.length);

function row(cells: readonly string[]): string {
  return cells.map((it, index) => it.padStart(WIDTHS[index] ?? 0)).join('  ');
}
