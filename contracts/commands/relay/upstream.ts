import { environment, settingsFrom } from '../../target/from-environment.ts';
import { listen } from '../../target/reference/listen.ts';
import { createReference } from '../../target/reference/reference.ts';
import { DEFAULT_TIMEOUTS, type Target } from '../../target/target.ts';
import type { RelayCommand } from './options.ts';

/** The server behind the relay. */
export interface Upstream {
  readonly target: Target;
  readonly close: () => Promise<void>;
}

/** Starts the reference server, or reads where a mock is. Throws one sentence that says what to set where that is missing. */
export async function startUpstream(command: Pick<RelayCommand, 'upstream' | 'isProxy'>): Promise<Upstream> {
  const { upstream, isProxy } = command;
  if (upstream === 'reference') return startReference(isProxy);
  const env = environment();
  const named = upstream === 'mock' ? {} : { ACCOUNTS_URL: upstream, IAM_URL: upstream, API_URL: upstream };
  const { target } = settingsFrom({ ...env, ...named, TARGET: 'mock' });
  return { target, close: async () => undefined };
}

async function startReference(isProxy: boolean): Promise<Upstream> {
  // Behind the proxy, it is reached under Twilio's own hosts, and pages are to lead back there.
  const { respond, sandbox } = createReference(isProxy ? { choices: { pageUrls: 'documented-host' } } : {});
  const listener = await listen(respond);
  const { origin } = listener;
  const { owner, stranger, provider } = sandbox;
  const target: Target = {
    kind: 'reference',
    addresses: { accounts: origin, iam: origin, v2010: origin, provider: origin },
    owner,
    stranger,
    provider: { id: provider.id, token: provider.bearerToken },
    ...DEFAULT_TIMEOUTS.reference,
  };
  return { target, close: () => listener.close() };
}
