import { isDeepStrictEqual } from 'node:util';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import { type Killed, type Killing, killRun } from '../../tests/processes/killed-run.ts';
import type { Single } from './table.ts';

const LANES = 2;

/** Kills a rotation, with all its processes, at each of its requests, until one is over before. */
export async function killings(kind: Omit<Killing, 'at'>): Promise<readonly Single[]> {
  const results: Single[] = [];
  let next = 1;
  let isOver = false;
  const lane = async () => {
    while (!isOver) {
      const at = next;
      next += 1;
      const killed = await killRun({ ...kind, at });
      if (killed.survived) isOver = true;
      else results.push(singleOf(at, killed));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

function singleOf(at: number, { request, recovery, wasInDoubt, left }: Killed): Single {
  const hasWayIn = /opens with /.test(recovery.output);
  return {
    at: `request ${at} (${request})`,
    ...(!hasWayIn && { lockedOut: recovery.output }),
    falseAlarms: recovery.code === 0 ? [] : [recovery.output],
    isLeft: !isDeepStrictEqual(left, NOTHING_LEFT),
    wasInDoubt,
  };
}
