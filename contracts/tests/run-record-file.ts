import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunRecord } from '../checker/record-types.ts';

/** Names this run in the record that it leaves, for all processes of the run. */
export const RUN_ID_VARIABLE = 'KEYTURN_RUN_ID';

/** Writes a run record whole or not at all. */
export function writeRunRecord(path: string, record: RunRecord): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(temporary, path);
}

/** Reads the record of this very run. Throws where there is none, as an older one says nothing of what is tested now. */
export function readRunRecord(path: string): RunRecord {
  const record: RunRecord = JSON.parse(readFileSync(path, 'utf8'));
  if (record.runId !== process.env[RUN_ID_VARIABLE]) {
    throw new Error(`${path} is the record of another run: let the project "observe" run first, without --no-deps.`);
  }
  return record;
}
