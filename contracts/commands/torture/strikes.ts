import { isDeepStrictEqual } from 'node:util';
import { happening, type Mishap } from '../../run/testing/accidents.ts';
import { NOTHING_LEFT } from '../../run/testing/left-behind.ts';
import { type OrdealOptions, requestsOf, struckBy } from '../../run/testing/ordeal.ts';
import type { Single } from './table.ts';

/** Lets a mishap happen to each request of a run, or to so many in a row, on an account in this process. */
export async function strikes(mishap: Mishap, options: OrdealOptions, inARow: number): Promise<readonly Single[]> {
  const requests = await requestsOf(options);
  const results: Single[] = [];
  for (let at = 1; at <= requests; at += 1) {
    const numbers = Array.from({ length: inARow }, (_, index) => at + index);
    const { left, ...result } = await struckBy(happening(mishap, numbers), options);
    results.push({ at: `request ${at}`, ...result, isLeft: !isDeepStrictEqual(left, NOTHING_LEFT) });
  }
  return results;
}
