import { spawned } from './spawned.ts';

export interface ReferenceProcess {
  readonly origin: string;
  /** What the server says to put into the environment of the suite. */
  readonly env: Readonly<Record<string, string>>;
  stop(signal?: NodeJS.Signals): Promise<{ readonly code: number | null; readonly output: string }>;
}

/** The reference server in a process of its own, started as a user does. */
export async function startReference(...options: readonly string[]): Promise<ReferenceProcess> {
  const server = spawned({ args: ['contracts/commands/reference.ts', '--port', '0', ...options] });
  const { input } = await server.says(/After the promotion/);
  const lines = [...input.matchAll(/^([A-Z_]+)=(\S+)$/gm)];
  const env = Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
  return { origin: env['ACCOUNTS_URL'] ?? '', env, stop: (signal) => server.stop(signal) };
}
