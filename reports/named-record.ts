import type { RunRecord } from '../contracts/checker/record-types.ts';

/** A run record, and what the reader calls it. */
export interface NamedRecord {
  readonly name: string;
  readonly record: RunRecord;
}
