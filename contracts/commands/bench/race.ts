import { createBareLoop } from './bare-loop.ts';
import { heapBytes } from './heap.ts';
import { median } from './median.ts';
import { type Round, runRound } from './round.ts';
import type { Stage } from './stage.ts';
import type { Workload } from './workload.ts';

/** How fast the suite and the bare loop were since the milestone before, and what the suite keeps. */
export interface Milestone {
  /** Exchanges in all. */
  readonly exchanges: number;
  readonly suite: Pace;
  readonly bare: Pace;
  /** The suite's pace in parts of the bare loop's. */
  readonly ratio: number;
  /** What an exchange takes up while its history is not judged yet. */
  readonly bytesPerExchange: number;
  /** What is in use when all histories are let go. */
  readonly heapBytes: number;
}

/** The median of the rounds. */
export interface Pace {
  readonly requestsPerSecond: number;
  readonly microsecondsPerExchange: number;
}

export interface Race {
  readonly milestones: readonly Milestone[];
  readonly problems: readonly string[];
}

const WARM_UP_ROUNDS = 3;

/**
 * Lets the suite and the bare loop send the same requests in turns, so that whatever else the machine does slows both down.
 * `goals` are numbers of exchanges, in ascending order.
 */
export async function race(stage: Stage, workload: Workload, goals: readonly number[]): Promise<Race> {
  const loop = createBareLoop();
  const parts = { stage, workload, loop };
  const problems: string[] = [];
  // The first rounds compile what all others use.
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) problems.push(...(await runRound(parts, false)).problems);
  const milestones: Milestone[] = [];
  let exchanges = 0;
  for (const goal of goals) {
    const rounds: Round[] = [];
    do {
      const isLast = exchanges + 2 * (rounds.at(-1)?.exchanges ?? 0) >= goal;
      rounds.push(await runRound(parts, isLast));
      exchanges += rounds.at(-1)?.exchanges ?? 0;
    } while (exchanges < goal);
    problems.push(...rounds.flatMap((it) => it.problems));
    milestones.push(milestoneOf(rounds, exchanges));
  }
  await loop.close();
  return { milestones, problems };
}

function milestoneOf(rounds: readonly Round[], exchanges: number): Milestone {
  const bytes = heapBytes();
  const weighed = rounds.findLast((it) => it.heldBytes !== undefined);
  return {
    exchanges,
    suite: paceOf(rounds.map((it) => it.suiteMs / it.exchanges)),
    bare: paceOf(rounds.map((it) => it.bareMs / it.exchanges)),
    ratio: median(rounds.map((it) => it.bareMs / it.suiteMs)),
    bytesPerExchange: weighed === undefined ? 0 : ((weighed.heldBytes ?? bytes) - bytes) / weighed.exchanges,
    heapBytes: bytes,
  };
}

function paceOf(msPerExchange: readonly number[]): Pace {
  const ms = median(msPerExchange);
  return { requestsPerSecond: 1000 / ms, microsecondsPerExchange: 1000 * ms };
}
