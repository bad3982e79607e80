import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RunRecord } from '../checker/record-types.ts';
import { plainError } from './plain-error.ts';

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
  const record: RunRecord | undefined = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  if (record !== undefined && record.runId === process.env[RUN_ID_VARIABLE]) return record;
  const found = record === undefined ? `There is no run record at ${path}` : `${path} is the record of another run`;
  throw plainError(`${found}: let the project "observe" run first, without --no-deps.`);
}
