/** Who may import what. Changing a row changes the design: say why in the commit. */

export interface Grant {
  /** Rows of this table, or single files. A row's own files are always granted. */
  readonly files?: readonly string[];
  /** Rows or files of which only types may be imported. */
  readonly types?: readonly string[];
  /** npm packages, with all their subpaths. */
  readonly packages?: readonly string[];
  readonly typesOfPackages?: readonly string[];
}

export interface ImportRow extends Grant {
  /** A folder, down to the next deeper row, or one file. */
  readonly of: string;
  /** No I/O: of Node's own modules only those of `pureBuiltins`. */
  readonly pure?: true;
  /** What `*.test.ts` and `*.spec.ts` may import besides. */
  readonly inTests?: Grant;
}

/** Node's modules that compute and touch nothing outside of the process. */
export const pureBuiltins = ['node:buffer', 'node:crypto', 'node:url', 'node:util'];

const judging = ['specs', 'contracts/evidence', 'contracts/rules', 'contracts/checker'];
const running = [
  ...judging,
  'contracts/run',
  'generators',
  'contracts/target',
  'contracts/target/reference',
  'contracts/target/mutants',
  'contracts/target/odd',
  'contracts/client',
  'contracts/custody',
  'contracts/scenarios',
  'contracts/plans',
];

export const importTable: readonly ImportRow[] = [
  {
    of: 'specs',
    packages: ['ajv', 'ajv-formats', '@apidevtools/swagger-parser', 'yaml'],
    typesOfPackages: ['openapi-types'],
    inTests: { packages: ['fast-check'] },
  },
  {
    of: 'generators',
    files: ['specs'],
    packages: ['fast-check'],
  },
  {
    of: 'contracts/evidence',
    pure: true,
    files: ['specs'],
    inTests: { files: ['generators'], packages: ['fast-check'] },
  },
  {
    of: 'contracts/target',
    files: ['specs', 'contracts/target/reference'],
    types: ['contracts/evidence'],
    inTests: { files: ['contracts/evidence', 'contracts/client'], packages: ['undici'] },
  },
  {
    // It cannot see the rules, so it is not right by construction.
    of: 'contracts/target/reference',
    files: ['specs', 'contracts/target'],
    types: ['contracts/evidence'],
    inTests: { files: ['generators', 'contracts/evidence', 'contracts/client'], packages: ['fast-check', 'undici'] },
  },
  {
    of: 'contracts/target/mutants',
    files: ['specs', 'contracts/target', 'contracts/target/reference'],
    types: ['contracts/evidence'],
    inTests: { files: running, packages: ['fast-check', 'undici'] },
  },
  {
    // Odd answers are made as faulty ones are.
    of: 'contracts/target/odd',
    files: ['specs', 'contracts/target/reference', 'contracts/target/mutants'],
  },
  {
    of: 'contracts/client',
    files: ['specs', 'contracts/evidence', 'contracts/target/target.ts'],
    packages: ['undici'],
    inTests: { files: ['contracts/target', 'contracts/target/reference'], packages: ['nock'] },
  },
  {
    of: 'contracts/custody',
    files: ['specs', 'contracts/evidence', 'contracts/target', 'contracts/client'],
    packages: ['proper-lockfile'],
    inTests: { files: ['contracts/target/reference'] },
  },
  {
    of: 'contracts/scenarios',
    files: ['specs', 'generators', 'contracts/evidence', 'contracts/client'],
    typesOfPackages: ['fast-check'],
    inTests: { files: ['contracts/target', 'contracts/target/reference'], packages: ['fast-check'] },
  },
  {
    // Generated sequences: they act as scenarios do, and fast-check runs and shrinks them.
    of: 'contracts/plans',
    files: ['specs', 'generators', 'contracts/evidence', 'contracts/client', 'contracts/scenarios'],
    packages: ['fast-check'],
    inTests: { files: ['contracts/rules'] },
  },
  {
    // They cannot reach a client, so they can be replayed.
    of: 'contracts/rules',
    pure: true,
    files: ['specs', 'contracts/evidence'],
    inTests: { files: ['generators'], packages: ['fast-check'] },
  },
  {
    of: 'contracts/checker',
    pure: true,
    files: ['specs', 'contracts/evidence', 'contracts/rules'],
    inTests: { files: ['generators'], packages: ['fast-check', 'ajv', 'ajv-formats'] },
  },
  {
    // A whole run, from sign-in to verdicts: what the tests and the commands share.
    of: 'contracts/run',
    files: running,
    packages: ['fast-check'],
  },
  {
    of: 'reports',
    files: [...judging, 'package.json'],
    // A record that is reported may come from anywhere, so it is validated first.
    packages: ['@playwright/test/reporter', 'ajv', 'ajv-formats', 'xmlbuilder2'],
    inTests: { files: ['contracts/run'], packages: ['@playwright/test', '@axe-core/playwright', 'fast-check'] },
  },
  {
    of: 'contracts/tests',
    files: [...running, 'package.json'],
    packages: ['@playwright/test', 'fast-check'],
    // To read the workflow.
    inTests: { packages: ['yaml'] },
  },
  {
    of: 'contracts/tests/architecture',
    packages: ['oxc-parser'],
  },
  {
    // The only folder that imports reports.
    of: 'contracts/commands',
    files: [...running, 'reports', 'contracts/tests', 'package.json'],
    packages: ['undici', 'fast-check'],
  },
  {
    // It names its reporter by path, which is no import.
    of: 'playwright.config.ts',
    files: ['contracts/commands/node-version.ts', 'contracts/target', 'contracts/tests'],
    packages: ['@playwright/test'],
  },
];

/** What a single file may import beyond the row that it is in. */
export const fileExceptions: Readonly<Record<string, Grant>> = {
  'contracts/target/from-environment.ts': { files: ['contracts/evidence/vocabulary.ts'], packages: ['dotenv'] },
  'contracts/client/sdk/twilio-sdk.ts': { packages: ['twilio', 'twilio5'] },
  'contracts/client/sdk/wiretap.ts': { packages: ['nock'] },
  'contracts/client/relay/intercepting-proxy.ts': { packages: ['http-mitm-proxy'] },
  'contracts/client/net-guard.ts': { packages: ['nock'] },
  'reports/html/testing/opened-report.ts': { packages: ['@playwright/test'] },
  'reports/html/playwright.config.ts': {
    files: ['contracts/commands/node-version.ts'],
    packages: ['@playwright/test', '@sparticuz/chromium'],
  },
};
