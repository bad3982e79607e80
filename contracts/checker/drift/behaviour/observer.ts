import type { Answered } from '../../../evidence/exchange.ts';
import type { CollectedFacts } from './collected-facts.ts';
import type { DateBook } from './dates.ts';
import type { FirstSightings } from './sightings.ts';

/** What is known while the exchanges of a history are read in order. */
export interface Memory {
  readonly seen: FirstSightings;
  readonly dates: DateBook;
  /** The instances that the run saw made, by the place where it did. */
  readonly own: ReadonlyMap<string, string>;
}

/** One answer that is being told. */
export interface Telling extends Memory {
  readonly exchange: Answered;
  /** The place of its request. */
  readonly label: string;
  readonly facts: CollectedFacts;
}
