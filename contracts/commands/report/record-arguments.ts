import { parseArgs } from 'node:util';
import { plainArguments } from './plain-arguments.ts';

export interface RecordArguments {
  /** The records that are named, in their order. */
  readonly files: readonly string[];
  readonly formats: readonly string[];
  readonly to: string;
}

/**
 * Reads a command line that names run records after `--compare` or `--merge`. Throws one sentence that says what to write
 * where something is unknown.
 */
export function recordArguments(args: readonly string[]): RecordArguments {
  const { values, positionals: files } = plainArguments(() => parsed(args));
  const { compare, merge, format, to } = values;
  if (compare && merge) throw new Error('Compare records or merge them: leave --compare or --merge out.');
  return { files, formats: format.flatMap((it) => it.split(',')).map((it) => it.trim()), to };
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      compare: { type: 'boolean', default: false },
      merge: { type: 'boolean', default: false },
      format: { type: 'string', multiple: true, default: [] },
      to: { type: 'string', default: 'reports/output' },
    },
  });
}
