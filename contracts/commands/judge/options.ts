import { parseArgs } from 'node:util';

/** What the reader asked for on the command line. */
export interface JudgeCommand {
  readonly help: boolean;
  readonly file: string;
  /** Where the APIs were reached, beside Twilio's own hosts and this machine. */
  readonly addresses: readonly string[];
  readonly owner?: string;
  readonly stranger?: string;
  /** Whether a broken SHOULD is red. */
  readonly strict: boolean;
  /** Where the run record is written. */
  readonly record: string;
}

/** What `npm run judge -- --help` prints. */
export const judgeHelp = `npm run judge -- <traffic.har>

Judges recorded traffic by the rules: an HTTP archive of a browser, a proxy or an SDK, with its credentials in it.

  --address <url>    where the APIs were reached, beside Twilio's own hosts and this machine; may be given several times
  --account <sid>    the account that the traffic is of (the first one that was let in)
  --stranger <sid>   another account in it, which must not reach the first one's credentials
  --strict           a broken SHOULD is red too
  --record <file>    where the run record is written (reports/output/recording.json)
  --help             show this

Exit codes: 0 nothing is broken, 1 something is, or nothing could be judged, 2 the file cannot be read.`;

/** Reads the command line. Throws one sentence that says what to write where something is unknown or missing. */
export function judgeOptions(args: readonly string[]): JudgeCommand {
  const { values, positionals } = parsed(args);
  const [file = '', ...more] = positionals;
  if (!values.help && (file === '' || more.length > 0)) {
    throw new Error('Name one recording: npm run judge -- traffic.har, or see npm run judge -- --help.');
  }
  const bad = values.address.find((it) => !/^https?:\/\//i.test(it) || !URL.canParse(it));
  if (bad !== undefined) throw new Error('An --address is none: give something like https://gateway.example/twilio.');
  return {
    help: values.help,
    file,
    addresses: values.address,
    ...accountsIn(values),
    strict: values.strict,
    record: values.record,
  };
}

function accountsIn({
  account,
  stranger,
}: ReturnType<typeof parsed>['values']): Pick<JudgeCommand, 'owner' | 'stranger'> {
  for (const sid of [account, stranger]) {
    if (sid !== undefined && !/^AC[\da-fA-F]{32}$/.test(sid)) {
      throw new Error('--account and --stranger take an Account SID: AC and 32 hexadecimal digits.');
    }
  }
  return { ...(account && { owner: account }), ...(stranger && { stranger }) };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        address: { ...text, multiple: true, default: [] as string[] },
        account: text,
        stranger: text,
        strict: flag,
        record: { ...text, default: 'reports/output/recording.json' },
        help: flag,
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new Error(`${message.split(/[.\n]/)[0]}: see npm run judge -- --help.`, { cause: error });
  }
}
