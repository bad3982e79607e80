import { type Ended, spawned } from './spawned.ts';

export interface ReferenceProcess {
  readonly origin: string;
  /** All that the server says when it is ready. */
  readonly greeting: string;
  /** What it says to put into the environment of the suite. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
}

/** The reference server in a process of its own on a free port, started as a user does. */
export async function startReference(...options: readonly string[]): Promise<ReferenceProcess> {
  const server = spawned({ args: ['contracts/commands/reference.ts', '--port', '0', ...options] });
  const { input: greeting } = await server.says(/After the promotion/);
  const lines = [...greeting.matchAll(/^([A-Z_]+)=(\S+)$/gm)];
  const env = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
  return { origin: env['ACCOUNTS_URL'] ?? '', greeting, env, stop: (signal) => server.stop(signal) };
}
