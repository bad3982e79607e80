import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { RunRecord } from '../contracts/checker/record-types.ts';
import schema from '../contracts/checker/run-record.schema.json' with { type: 'json' };

/** The run record in a file. Throws one sentence that names the file and says what is wrong with it, and what to do. */
export function readRecord(path: string): RunRecord {
  return parseRecord(textOf(path), path);
}

/** A run record from its text; `name` says where it is from. Throws one sentence where it is none, or not whole. */
export function parseRecord(text: string, name: string): RunRecord {
  if (text.trim() === '') throw new Error(`${name} is empty: ${RENEW}.`);
  const value = jsonOf(text, name);
  refuseOtherSchema(value, name);
  if (!isRunRecord(value))
    throw new Error(`${name} is no valid run record, as ${faultIn(isRunRecord.errors)}: ${RENEW}.`);
  const fault = contradictionIn(value);
  if (fault !== undefined) throw new Error(`${name} contradicts itself, as ${fault}: ${RENEW}.`);
  return value;
}

const RENEW = 'let a run write it anew, or name another one';
const LONGEST_FAULT = 200;

const ajv = new Ajv({ strict: true });
addFormats.default(ajv);
const isRunRecord = ajv.compile<RunRecord>(schema);

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') {
      throw new Error(`There is no run record at ${path}: run the suite first, or name one with --from.`, {
        cause: error,
      });
    }
    throw new Error(`${path} cannot be read (${String(code)}): name the file of a run record.`, { cause: error });
  }
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What was cut ends in the middle of a value; what was never a record does not even begin like one.
    const what = text.trimStart().startsWith('{') ? 'is broken or was cut: it is not whole JSON' : 'is no run record';
    throw new Error(`${name} ${what}: ${RENEW}.`, { cause: error });
  }
}

function refuseOtherSchema(value: unknown, name: string): void {
  const version: unknown = Object(value).schemaVersion;
  const known = schema.properties.schemaVersion.const;
  if (version === known) return;
  if (typeof version !== 'number') throw new Error(`${name} is no run record, as it has no schemaVersion: ${RENEW}.`);
  const age = version < known ? 'an older' : 'a newer';
  throw new Error(
    `${name} has schema version ${version} and is of ${age} Keyturn; this one reads version ${known}: ` +
      'report it with the Keyturn that wrote it, or let a run write it anew.',
  );
}

function faultIn(errors: readonly ErrorObject[] | null | undefined): string {
  const [error] = errors ?? [];
  const place = error?.instancePath ? `${error.instancePath} ` : 'it ';
  const extra: unknown = error?.params['additionalProperty'];
  return `${place}${error?.message ?? 'is unknown'}${typeof extra === 'string' ? ` (${extra})` : ''}`.slice(
    0,
    LONGEST_FAULT,
  );
}

// What a schema cannot say: a record that was edited by hand, or put together from two.
function contradictionIn({ verdicts, exchanges, totals }: RunRecord): string | undefined {
  const counted = Object.values(totals).reduce((sum, it) => sum + it, 0);
  if (counted !== verdicts.length) return `its totals count ${counted} verdicts and it has ${verdicts.length}`;
  const numbers = new Set(exchanges.map((it) => it.number));
  const unfounded = verdicts.find((it) => it.evidence.some((number) => !numbers.has(number)));
  return unfounded && `${unfounded.rule} (${unfounded.resource}) cites an exchange that is not in it`;
}
