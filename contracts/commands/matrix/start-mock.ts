import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../tests/processes/free-port.ts';
import { type Spawned, spawned } from '../../tests/processes/spawned.ts';
import type { RealMock } from './real-mocks.ts';

export interface StartedMock {
  /** What the suite must be told to judge it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const DOCUMENTS = {
  ACCOUNTS_URL: 'specs/openapi/accounts.v1.yaml',
  IAM_URL: 'specs/openapi/iam.v1.yaml',
  PROVIDER_URL: 'specs/openapi/provider.v1.yaml',
};

// None of the mocks knows an account; the owner is the one of the documents' examples, so that it is the caller's own.
const ACCOUNTS = {
  TWILIO_ACCOUNT_SID: `AC${'1f'.repeat(16)}`,
  TWILIO_AUTH_TOKEN: '5'.repeat(32),
  STRANGER_ACCOUNT_SID: `AC${'2e'.repeat(16)}`,
  STRANGER_AUTH_TOKEN: '6'.repeat(32),
  PROVIDER_ID: '6f2c1d0e-4b7a-4c58-9f3e-2a1b0c9d8e7f',
  PROVIDER_TOKEN: 'mocks-take-any-token',
};

/** Starts a mock on each of our documents, a process and a free port of 127.0.0.1 each. Rejects where one does not begin. */
export async function startMock(mock: RealMock): Promise<StartedMock> {
  const servers: Spawned[] = [];
  const stop = async () => void (await Promise.all(servers.map((it) => it.stop())));
  try {
    const urls: Record<string, string> = {};
    for (const [name, document] of Object.entries(DOCUMENTS)) {
      const port = String(await freePort());
      const server = spawned({ args: mock.args(document, port) });
      servers.push(server);
      await Promise.race([server.says(mock.ready), tooLate(mock)]);
      urls[name] = `http://127.0.0.1:${port}`;
    }
    // How many plans are made up depends on the time there is, and the expected verdicts must not.
    return { env: { TARGET: 'mock', RUNS: '0', ...urls, ...ACCOUNTS }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const LONGEST_START_MS = 60_000;

async function tooLate({ title }: RealMock): Promise<never> {
  await setTimeout(LONGEST_START_MS, undefined, { ref: false });
  throw new Error(`${title} did not say within ${LONGEST_START_MS / 1000} s that it listens.`);
}
