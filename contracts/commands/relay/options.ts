import { parseArgs } from 'node:util';

/** What the command line asks of the relay. */
export interface RelayCommand {
  readonly isHelp: boolean;
  /** Measures what the relay adds to a request, and runs nothing. */
  readonly isMeasure: boolean;
  /** `reference`, `mock` (by the variables of every run), or the address of a mock. */
  readonly upstream: string;
  /** Whether a proxy answers in the place of Twilio's own hosts. */
  readonly isProxy: boolean;
  readonly timeoutMs: number;
  /** Where the run record is written. */
  readonly record: string;
  readonly command: readonly string[];
}

/** Reads the command line. Throws one sentence that says what to write where something is unknown or missing. */
export function relayCommandFrom(args: readonly string[]): RelayCommand {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const values = parsed(args.slice(0, end));
  const command = args.slice(end + 1);
  if (command.length === 0 && !values.help && !values.measure) {
    throw new Error(
      'The relay runs a command: write it after two dashes, such as `npm run relay -- -- python3 app.py`.',
    );
  }
  return {
    isHelp: values.help,
    isMeasure: values.measure,
    upstream: values.upstream,
    isProxy: values.proxy,
    timeoutMs: secondsFrom(values.timeout) * 1000,
    record: values.record,
    command,
  };
}

export const RELAY_HELP = `npm run relay -- [options] -- COMMAND [arguments]

Runs a command with a relay in front of a server, and judges what it sent and what it was answered.

  --upstream reference   a server of Keyturn's own that keeps the contract (the default)
  --upstream mock        the mock of ACCOUNTS_URL, IAM_URL, API_URL, PROVIDER_URL and TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN
  --upstream http://…    a mock that answers all of it under one address; the account as above
  --proxy                for a client that cannot be given an address: a proxy in the place of Twilio's hosts, by HTTP_PROXY,
                         HTTPS_PROXY and a certificate authority that is made for this run and removed after it
  --timeout SECONDS      how long the command may take (300)
  --record FILE          where the run record is written (reports/output/relay.json)
  --measure              what the relay adds to a request, without a command

The command gets ACCOUNTS_URL, IAM_URL, API_URL (and PROVIDER_URL), which lead to the relay, with TWILIO_ACCOUNT_SID,
TWILIO_AUTH_TOKEN and what else the server has. The exit code is 1 where a MUST is broken or nothing was sent, and that
of the command otherwise.`;

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        upstream: { type: 'string', default: 'reference' },
        proxy: { type: 'boolean', default: false },
        timeout: { type: 'string', default: '300' },
        record: { type: 'string', default: 'reports/output/relay.json' },
        measure: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // What Node says after its first sentence is about other programs than this one.
    const [sentence = ''] = (error instanceof Error ? error.message : '').split('. ');
    throw new Error(`${sentence}: see npm run relay -- --help.`, { cause: error });
  }
}

function secondsFrom(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) {
    throw new Error(`--timeout is "${text.slice(0, 20)}": set it to a whole number of seconds from 1 to 99999.`);
  }
  return Number(text);
}
