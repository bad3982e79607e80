import './node-version.ts';
import { listen } from '../target/reference/listen.ts';
import { createReference } from '../target/reference/reference.ts';
import { greeting } from './reference/greeting.ts';
import { helpText } from './reference/help.ts';
import { optionsFrom, type ReferenceCommand } from './reference/options.ts';

/** The reference server as a product of its own: any client may use it, and the suite too. */
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode ??= 2;
}

async function main(): Promise<void> {
  const command = optionsFrom(process.argv.slice(2), process.env);
  if (command.help) console.log(helpText());
  else await serve(command);
}

async function serve({ port, reference: options, mutant }: ReferenceCommand): Promise<void> {
  const { respond, sandbox } = createReference(options);
  const listener = await listen(mutant ? mutant.wrap(respond) : respond, { port }).catch((error: unknown) => {
    process.exitCode = 1;
    throw new Error(whyNotListening(error, port));
  });
  // An answer that is held back would keep the process alive.
  const end = () => void listener.close().then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  console.log(greeting(listener.origin, sandbox, mutant?.breaks));
}

function whyNotListening(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
  if (code === 'EADDRINUSE') return `Port ${port} is in use: end what listens there, or choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} is not yours to use: choose one above 1023 with --port.`;
  return `The server cannot listen on port ${port} (${code}).`;
}
