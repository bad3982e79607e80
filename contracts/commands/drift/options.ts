import { parseArgs } from 'node:util';

/** What the reader asked for on the command line. */
export interface DriftCommand {
  readonly help: boolean;
  /** What is compared: the word after `--`. */
  readonly mode: 'documents' | 'behaviour';
  /** Addresses, files and folders of documents, or the two snapshots. */
  readonly positionals: readonly string[];
  /** The earlier documents, where they are not ours. */
  readonly against?: string;
  /** The JSON report on the published documents, which says whether they moved. */
  readonly documentsReport?: string;
  /** Where the last good documents are kept. */
  readonly snapshots: string;
  readonly timeoutMs: number;
  readonly show: Shown;
  readonly files: ReportFiles;
}

export interface Shown {
  readonly annotations: boolean;
  readonly accepted: boolean;
  /** Whether what is merely new or promised turns the command red too. */
  readonly strict: boolean;
}

/** Where the report is written beside the console. */
export interface ReportFiles {
  readonly markdown?: string;
  readonly json?: string;
  readonly sarif?: string;
}

/** Reads the command line. Throws one sentence that says what to write where something is unknown or malformed. */
export function driftOptions(args: readonly string[]): DriftCommand {
  const { values, positionals } = parsed(args);
  if (!values.help) refuseUnclear(values, positionals);
  return {
    help: values.help,
    mode: values.behaviour ? 'behaviour' : 'documents',
    positionals,
    ...(values.against !== undefined && { against: values.against }),
    ...(values['documents-report'] && { documentsReport: values['documents-report'] }),
    snapshots: values.snapshots,
    timeoutMs: milliseconds(values['timeout-ms']),
    show: { annotations: values.annotations, accepted: values.accepted, strict: values.strict },
    files: reportFiles(values),
  };
}

function refuseUnclear(
  { documents, behaviour }: ReturnType<typeof parsed>['values'],
  positionals: readonly string[],
): void {
  if (documents === behaviour) {
    const what = documents ? 'Only one thing can be compared at a time' : 'Nothing says what to compare';
    throw new Error(`${what}: write --documents or --behaviour, or see npm run drift -- --help.`);
  }
  if (behaviour && positionals.length !== 2) {
    throw new Error('--behaviour compares two snapshots: name the earlier and the later run.snapshot.json.');
  }
}

function reportFiles({ markdown, json, sarif }: ReturnType<typeof parsed>['values']): ReportFiles {
  return { ...(markdown && { markdown }), ...(json && { json }), ...(sarif && { sarif }) };
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        documents: flag,
        behaviour: flag,
        'documents-report': text,
        against: text,
        annotations: flag,
        accepted: flag,
        strict: flag,
        markdown: text,
        json: text,
        sarif: text,
        snapshots: { ...text, default: 'reports/output/documents' },
        'timeout-ms': { ...text, default: '30000' },
        help: flag,
      },
    });
  } catch (error) {
    // What Node says after its first sentence is about other programs than this one.
    const message = error instanceof Error ? error.message : '';
    throw new Error(`${message.split(/[.\n]/)[0]}: see npm run drift -- --help.`, { cause: error });
  }
}

function milliseconds(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--timeout-ms is "${text.slice(0, 40)}": give a whole number of milliseconds from 1 to 9999999.`);
}
