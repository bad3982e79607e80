import { freePort } from './free-port.ts';
import { type Spawned, spawned } from './spawned.ts';

export interface PrismProcesses {
  /** What the suite must be told to judge them. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const DOCUMENTS = {
  ACCOUNTS_URL: 'specs/openapi/accounts.v1.yaml',
  IAM_URL: 'specs/openapi/iam.v1.yaml',
  PROVIDER_URL: 'specs/openapi/provider.v1.yaml',
};

/** Prism, a mock server that answers with a document's own examples, on each of our documents. */
export async function startPrism(): Promise<PrismProcesses> {
  const started = await Promise.all(Object.entries(DOCUMENTS).map(([name, path]) => startOne(name, path)));
  const urls = Object.fromEntries(started.map(({ name, origin }) => [name, origin]));
  const credentials = {
    // The account of the examples, so that it is the caller's own.
    TWILIO_ACCOUNT_SID: `AC${'1f'.repeat(16)}`,
    TWILIO_AUTH_TOKEN: '5'.repeat(32),
    STRANGER_ACCOUNT_SID: `AC${'2e'.repeat(16)}`,
    STRANGER_AUTH_TOKEN: '6'.repeat(32),
    PROVIDER_ID: '6f2c1d0e-4b7a-4c58-9f3e-2a1b0c9d8e7f',
    PROVIDER_TOKEN: 'prism-takes-any-token',
  };
  return {
    env: { TARGET: 'mock', ...urls, ...credentials },
    async stop() {
      await Promise.all(started.map(({ server }) => server.stop()));
    },
  };
}

interface StartedPrism {
  readonly name: string;
  readonly origin: string;
  readonly server: Spawned;
}

async function startOne(name: string, document: string): Promise<StartedPrism> {
  const port = String(await freePort());
  const prism = 'node_modules/@stoplight/prism-cli/dist/index.js';
  const server = spawned({ args: [prism, 'mock', '--host', '127.0.0.1', '--port', port, document] });
  await server.says(/Prism is listening/);
  return { name, origin: `http://127.0.0.1:${port}`, server };
}
