import { createHttpTransport } from '../client/http.ts';
import { guardNetwork } from '../client/net-guard.ts';
import { remoteUpstream } from '../client/remote-upstream.ts';
import { openTokenStore, type TokenStore } from '../custody/token-store.ts';
import type { Settings } from '../target/from-environment.ts';
import { mutants } from '../target/mutants/index.ts';
import { listen } from '../target/reference/listen.ts';
import { systemClock } from '../target/system-clock.ts';
import type { Target } from '../target/target.ts';
import { embedReference } from './embedded.ts';
import { namedMutant } from './named-mutant.ts';
import type { RunParts } from './run.ts';

/** Where tokens are kept: outside of all reports, and ignored by git. */
export const STORE_FOLDER = '.keyturn';

/** A target that requests can be sent to. */
export interface ConnectedTarget
  extends Pick<RunParts, 'target' | 'transport' | 'clock' | 'rotatedTokens' | 'onExchange' | 'renew' | 'upstream'> {
  /** Ends the connections, and the embedded server where there is one. */
  readonly close: () => Promise<void>;
}

/** Connects to the target of the settings, or starts the embedded reference server. Nothing else can be reached then. */
export function connect(settings: Settings): Promise<ConnectedTarget> {
  return settings.target.kind === 'reference' ? connectEmbedded(settings) : connectRemote(settings.target);
}

async function connectEmbedded({ seed, mutant, target: configured }: Settings): Promise<ConnectedTarget> {
  const embedded = embedReference({ seed, ...(mutant && { mutant: namedMutant(mutant, mutants) }) });
  const listener = await listen(embedded.respond);
  const { propagationTimeoutMs, requestTimeoutMs } = configured;
  const target = { ...embedded.targetAt(listener.origin), propagationTimeoutMs, requestTimeoutMs };
  const { close, ...connected } = connectOverHttp(target);
  const { clock, upstream, renew } = embedded;
  return { ...connected, clock, upstream, renew, close: () => close().then(() => listener.close()) };
}

async function connectRemote(target: Target): Promise<ConnectedTarget> {
  // A live run has a journal, which knows more than tokens.
  const store = target.kind === 'live' ? undefined : storeOf(target);
  const kept = store && { rotatedTokens: store.tokens(), onExchange: store.learn };
  const connected = connectOverHttp(target);
  const upstream = target.upstream === undefined ? undefined : remoteUpstream(target.upstream, connected.transport);
  return { ...connected, ...kept, ...(upstream && { upstream }) };
}

function connectOverHttp(target: Target): ConnectedTarget {
  const upstream = target.upstream === undefined ? [] : [target.upstream];
  const isLive = target.kind === 'live';
  const release = guardNetwork([...Object.values(target.addresses), ...upstream], { isLive });
  const { send, close } = createHttpTransport({ timeoutMs: target.requestTimeoutMs });
  return { target, transport: send, clock: systemClock, close: () => close().finally(release) };
}

function storeOf({ addresses, owner }: Target): TokenStore | undefined {
  const address = addresses.accounts ?? addresses.iam;
  if (owner === undefined || address === undefined) return undefined;
  return openTokenStore(STORE_FOLDER, { address, accountSid: owner.accountSid });
}
