import { DOCUMENTED_ORIGINS } from '../../client/addresses.ts';
import { type InterceptingProxy, type Routes, startInterceptingProxy } from '../../client/relay/intercepting-proxy.ts';
import { type Relay, startRelay } from '../../client/relay/relay.ts';
import type { RecordedPair } from '../../evidence/recorded-exchange.ts';
import type { Addresses, Target } from '../../target/target.ts';
import { environmentFor } from './environment-for.ts';
import type { RelayCommand } from './options.ts';
import { startUpstream } from './upstream.ts';

/** Everything that a relayed command runs between. */
export interface Stage {
  readonly target: Target;
  /** What the command finds in its environment, beside its own. */
  readonly env: Readonly<Record<string, string>>;
  readonly origins: readonly string[];
  readonly pairs: readonly RecordedPair[];
  /** Pairs that were too many to keep. */
  left(): number;
  garbage(): number;
  closedHosts(): readonly string[];
  close(): Promise<void>;
}

// A run that sends more than this is no run of a client, and would fill the memory.
const MOST_PAIRS = 20_000;

/** Starts the server, where it is Keyturn's own, and all that stands in front of it. */
export async function openStage(command: Pick<RelayCommand, 'upstream' | 'isProxy'>): Promise<Stage> {
  const opened: Closer[] = [];
  try {
    return await opening(command, opened);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

type Closer = () => void | Promise<void>;

async function closeAll(opened: readonly Closer[]): Promise<void> {
  for (const close of opened.toReversed()) await close();
}

async function opening(command: Pick<RelayCommand, 'upstream' | 'isProxy'>, opened: Closer[]): Promise<Stage> {
  const { target, close } = await startUpstream(command);
  opened.push(close);
  const kept = keptPairs();
  const relays = new Map<string, Relay>();
  for (const upstream of new Set(Object.values(target.addresses))) {
    const relay = await startRelay({ upstream, timeoutMs: target.requestTimeoutMs, onPair: kept.keep });
    opened.push(() => relay.close());
    relays.set(upstream, relay);
  }
  const addresses = relayed(target.addresses, relays);
  const own = Object.values(addresses);
  const proxy = command.isProxy ? await startInterceptingProxy(routesTo(addresses)) : undefined;
  if (proxy !== undefined) opened.push(() => proxy.close());
  return {
    target,
    env: environmentFor({ target, addresses, ...(proxy && { proxy }) }),
    origins: [...own, ...own.map(byName), ...Object.values(target.addresses), ...documentedOrigins(proxy)],
    pairs: kept.pairs,
    left: kept.left,
    garbage: () => [...relays.values()].reduce((sum, it) => sum + it.garbage(), 0),
    closedHosts: () => proxy?.closedHosts() ?? [],
    close: () => closeAll(opened),
  };
}

function keptPairs() {
  const pairs: RecordedPair[] = [];
  let left = 0;
  const keep = (pair: RecordedPair) => {
    if (pairs.length < MOST_PAIRS) pairs.push(pair);
    else left += 1;
  };
  return { pairs, keep, left: () => left };
}

function relayed(addresses: Addresses, relays: ReadonlyMap<string, Relay>): Addresses {
  return Object.fromEntries(Object.entries(addresses).map(([api, address]) => [api, relays.get(address)?.origin]));
}

// A command may write the same machine in another way.
function byName(address: string): string {
  return address.replace('127.0.0.1', 'localhost');
}

function routesTo(addresses: Addresses): Routes {
  const routes = Object.entries(DOCUMENTED_ORIGINS).flatMap(([api, origin]) => {
    const own = Object.entries(addresses).find(([name]) => name === api)?.[1];
    return own === undefined ? [] : [[new URL(origin).hostname, Number(new URL(own).port)] as const];
  });
  return Object.fromEntries(routes);
}

// A server behind the proxy may name its pages by the host that it was asked for, without the TLS that it did not see.
function documentedOrigins(proxy: InterceptingProxy | undefined): readonly string[] {
  const origins = Object.values(DOCUMENTED_ORIGINS);
  return proxy === undefined ? [] : [...origins, ...origins.map((it) => it.replace('https:', 'http:'))];
}
