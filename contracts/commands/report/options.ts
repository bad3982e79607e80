import { parseArgs } from 'node:util';
import { type ReportFormat, reportFormats } from '../../../reports/report-formats.ts';
import { plainArguments } from './plain-arguments.ts';

/** What the reader asked for on the command line. */
export interface ReportCommand {
  readonly help: boolean;
  /** The path of the run record. */
  readonly from: string;
  readonly formats: readonly ReportFormat[];
  /** The folder that the reports are written to. */
  readonly to: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line. Throws one sentence that says what to write where something is unknown or malformed. */
export function reportCommandFrom(args: readonly string[], env: Environment): ReportCommand {
  const { help, from, format, to } = plainArguments(() => parsed(args));
  return {
    help,
    from: from ?? (env['RUN_RECORD']?.trim() || 'reports/output/run.json'),
    formats: formatsFrom(format),
    to,
  };
}

function parsed(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      format: { type: 'string', multiple: true, default: ['html'] },
      to: { type: 'string', default: 'reports/output' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function formatsFrom(lists: readonly string[]): readonly ReportFormat[] {
  const names = lists.flatMap((it) => it.split(',')).map((it) => it.trim());
  return [...new Set(names)].map(formatNamed);
}

function formatNamed(name: string): ReportFormat {
  const found = Object.entries(reportFormats).find(([it]) => it === name);
  if (found !== undefined) return found[1];
  throw new Error(`No format is called "${name.slice(0, 40)}": choose among ${Object.keys(reportFormats).join(', ')}.`);
}
