import './node-version.ts';
import { withFault } from '../target/mutants/mutant.ts';
import { type Listener, listen } from '../target/reference/listen.ts';
import { httpUpstream } from '../target/reference/provider-upstream.ts';
import { createRecordedReference } from '../target/reference/recorded-reference.ts';
import { recordingServer } from '../target/reference/recorder-control.ts';
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

async function serve({ port, reference: options, mutant, upstream, record }: ReferenceCommand): Promise<void> {
  const asking = upstream === undefined ? undefined : () => httpUpstream(upstream);
  const reference = createRecordedReference(options, asking);
  const listeners = [await open(port, (at) => listen(withFault(mutant, reference), { port: at }))];
  if (record) {
    // The next port is as easy to remember, and 0 stays any free one.
    const recording = recordingServer(reference.recorder);
    listeners.push(await open(port === 0 ? 0 : port + 1, (at) => listen(recording, { port: at })));
  }
  // An answer that is held back would keep the process alive.
  const end = () => void Promise.all(listeners.map((it) => it.close())).then(() => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const [{ origin } = { origin: '' }, recorder] = listeners;
  console.log(greeting({ origin, ...(recorder && { recorder: recorder.origin }) }, reference.sandbox, mutant?.breaks));
}

async function open(port: number, start: (port: number) => Promise<Listener>): Promise<Listener> {
  try {
    return await start(port);
  } catch (error) {
    process.exitCode = 1;
    throw new Error(whyNotListening(error, port), { cause: error });
  }
}

function whyNotListening(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
  if (code === 'EADDRINUSE') return `Port ${port} is in use: end what listens there, or choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} is not yours to use: choose one above 1023 with --port.`;
  return `The server cannot listen on port ${port} (${code}).`;
}
