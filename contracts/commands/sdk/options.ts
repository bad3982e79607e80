import { parseArgs } from 'node:util';
import type { Sdk } from '../../client/sdk/sdk.ts';
import { twilioSdks } from '../../client/sdk/twilio-sdk.ts';
import { littleClient } from '../../tests/sdk/little-client.ts';

/** What the command was asked to do. */
export interface SdkCommand {
  readonly sdks: readonly Sdk[];
  readonly isHelp: boolean;
  /** The folder of the run records. */
  readonly to: string;
}

const KNOWN: readonly Sdk[] = [...twilioSdks, littleClient()];

/** Reads the arguments. Throws one sentence where a library is not known. */
export function sdkCommandFrom(args: string[]): SdkCommand {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const names = [...positionals, ...(values.sdk ?? [])];
  const sdks = names.length === 0 ? KNOWN : names.map(namedSdk);
  return { sdks, isHelp: values.help, to: values.to };
}

const OPTIONS = {
  sdk: { type: 'string', multiple: true },
  to: { type: 'string', default: 'reports/output/sdk' },
  help: { type: 'boolean', default: false },
} as const;

/** What `npm run sdk -- --help` prints. */
export function sdkHelp(): string {
  return `npm run sdk -- [library[@version] …] [--to FOLDER]

Judges client libraries by what they send and by what they make of the answers, on servers of Keyturn's own. Each leaves
a run record in the folder (${OPTIONS.to.default}), and all of them one support matrix.

Libraries: ${KNOWN.map(idOf).join(', ')}. A version may be shortened: twilio@6. Without a name, all are judged.`;
}

function namedSdk(name: string): Sdk {
  const found = KNOWN.find((it) => idOf(it) === name || it.name === name || idOf(it).startsWith(`${name}.`));
  if (found === undefined) {
    throw new Error(`No client library is called "${name.slice(0, 60)}": name one of ${KNOWN.map(idOf).join(', ')}.`);
  }
  return found;
}

function idOf({ name, version }: Sdk): string {
  return `${name}@${version}`;
}
