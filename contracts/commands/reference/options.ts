import { parseArgs } from 'node:util';
import { namedMutant } from '../../run/named-mutant.ts';
import { mutants } from '../../target/mutants/index.ts';
import type { Mutant } from '../../target/mutants/mutant.ts';
import { legalChoices } from '../../target/reference/choices.ts';
import type { ReferenceOptions } from '../../target/reference/reference.ts';

/** What the reader asked for on the command line. */
export interface ReferenceCommand {
  readonly help: boolean;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly reference: ReferenceOptions;
  readonly mutant?: Mutant;
  /** Whether a recording upstream is offered. */
  readonly record: boolean;
  /** Where the provider asks in Twilio's place. */
  readonly upstream?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line. Throws one sentence that says what to write where something is unknown or malformed. */
export function optionsFrom(args: readonly string[], env: Environment): ReferenceCommand {
  const values = parsed(args);
  const mutantId = values.mutant ?? env['MUTANT']?.trim();
  return {
    help: values.help,
    port: wholeNumber('port', values.port, { most: 65_535 }) ?? 4010,
    reference: referenceOptions(values),
    record: values.record,
    ...upstreamFrom(values.upstream),
    ...(mutantId && { mutant: namedMutant(mutantId, mutants) }),
  };
}

function referenceOptions(values: ReturnType<typeof parsed>): ReferenceOptions {
  const propagationDelayMs = wholeNumber('propagation-delay-ms', values['propagation-delay-ms'], { most: 600_000 });
  const latencyMs = wholeNumber('latency-ms', values['latency-ms'], { most: 600_000 });
  const requests = wholeNumber('rate-limit', values['rate-limit'], { least: 1, most: 1_000_000 });
  return {
    ...(values.seed !== undefined && { seed: values.seed }),
    ...(propagationDelayMs !== undefined && { propagationDelayMs }),
    ...(latencyMs !== undefined && { latencyMs }),
    ...(requests !== undefined && { rateLimit: { requests, perMs: 1_000 } }),
    choices: Object.fromEntries(values.choice.map(choiceFrom)),
  };
}

function upstreamFrom(address: string | undefined): Pick<ReferenceCommand, 'upstream'> {
  if (address === undefined) return {};
  // Tokens are sent there, so it must be a place of the reader's own.
  if (/^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/.test(address)) return { upstream: address };
  throw new Error(
    `--upstream is "${address.slice(0, 40)}": give an address on this machine, such as http://127.0.0.1:4011.`,
  );
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        seed: { type: 'string' },
        'propagation-delay-ms': { type: 'string' },
        'latency-ms': { type: 'string' },
        'rate-limit': { type: 'string' },
        choice: { type: 'string', multiple: true, default: [] },
        mutant: { type: 'string' },
        record: { type: 'boolean', default: false },
        upstream: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // What Node says after its first sentence is about other programs than this one.
    const message = error instanceof Error ? error.message : '';
    throw new Error(`${message.split(/[.\n]/)[0]}: see npm run reference -- --help.`, { cause: error });
  }
}

function wholeNumber(name: string, text: string | undefined, { least = 0, most }: { least?: number; most: number }) {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  if (value >= least && value <= most) return value;
  throw new Error(`--${name} is "${text.slice(0, 40)}": give a whole number from ${least} to ${most}.`);
}

function choiceFrom(pair: string): readonly [name: string, value: unknown] {
  const [name = '', ...rest] = pair.split('=');
  const row = Object.entries(legalChoices).find(([it]) => it === name);
  if (row === undefined) {
    throw new Error(
      `No choice is called "${name.slice(0, 40)}": choose among ${Object.keys(legalChoices).join(', ')}.`,
    );
  }
  const values: readonly unknown[] = row[1];
  const text = rest.join('=');
  const found = values.find((it) => String(it) === text);
  if (found !== undefined) return [name, found];
  throw new Error(`--choice ${name} is "${text.slice(0, 40)}": write ${name}= and one of ${values.join(', ')}.`);
}
