import { randomUUID } from 'node:crypto';
import type { Transport } from '../client/http.ts';
import type { Clock } from '../evidence/clock.ts';
import type { RecordingUpstream } from '../evidence/upstream-call.ts';
import { type Mutant, withFault } from '../target/mutants/mutant.ts';
import { createRecordedReference } from '../target/reference/recorded-reference.ts';
import type { ReferenceOptions } from '../target/reference/reference.ts';
import type { OutgoingAnswer, Respond } from '../target/reference/respond.ts';
import type { Sandbox } from '../target/reference/world/sandbox.ts';
import { DEFAULT_TIMEOUTS, type Target } from '../target/target.ts';

export interface EmbeddedOptions extends Omit<ReferenceOptions, 'clock'> {
  readonly mutant?: Mutant;
  /** Judges it as a live account is judged. */
  readonly isLive?: boolean;
  /** How far the server's clock is ahead of the run's. */
  readonly clockSkewMs?: number;
  /** The path below which a proxy has put the server, which does not know of it. */
  readonly pathPrefix?: string;
}

/** A reference server of the run's own, perhaps with a fault, that shares the run's clock. */
export interface Embedded {
  readonly respond: Respond;
  readonly clock: Clock;
  /** What its provider asks its Twilio. */
  readonly upstream: RecordingUpstream;
  /** The target that it is when it is reached under this origin. */
  readonly targetAt: (origin: string) => Target;
  /** Begins again with the world that it had at first, its accounts and their tokens included. */
  readonly renew: () => void;
}

/** A new server with a world of its own. Nothing waits on its clock: to sleep is to move it. */
export function embedReference(options: EmbeddedOptions = {}): Embedded {
  const { mutant, clockSkewMs = 0, pathPrefix = '', seed = randomUUID(), ...others } = options;
  const clock = impatientClock();
  const skewed: Clock = { now: () => clock.now() + clockSkewMs, sleep: (ms) => clock.sleep(ms) };
  const begin = () => {
    const reference = createRecordedReference({ ...others, seed, clock: skewed });
    return { ...reference, respond: belowPath(pathPrefix, withFault(mutant, reference)) };
  };
  let world = begin();
  return {
    respond: (request) => world.respond(request),
    clock,
    upstream: { newCalls: () => world.recorder.newCalls(), fail: (how) => world.recorder.fail(how) },
    targetAt: (origin) => targetOf(origin + pathPrefix, world.sandbox),
    renew: () => {
      world = begin();
    },
  };
}

function belowPath(prefix: string, respond: Respond): Respond {
  return async (request) => {
    if (!request.target.startsWith(prefix)) return { status: 404, headers: {} };
    return respond({ ...request, target: request.target.slice(prefix.length) });
  };
}

/** Carries requests to a server in this process, without a network. */
export function directTransport(respond: Respond): Transport {
  return async ({ method, url, headers, body }) => {
    const { host, pathname, search } = new URL(url);
    const request = { method, target: pathname + search, headers: { host, ...headers }, body: body ?? '' };
    const answer = await respond(request);
    if (answer.hangsUp) return { kind: 'unknown', reason: 'the connection was lost' };
    const named = Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]);
    return { kind: 'answered', status: answer.status, headers: Object.fromEntries(named), body: textOf(answer) };
  };
}

function textOf({ status, json, text }: OutgoingAnswer): string {
  if (status === 204) return text ?? '';
  return text ?? (json === undefined ? '' : JSON.stringify(json));
}

function impatientClock(): Clock {
  let slept = 0;
  return {
    now: () => Date.now() + slept,
    async sleep(ms) {
      slept += ms;
    },
  };
}

function targetOf(origin: string, { owner, stranger, provider }: Sandbox): Target {
  return {
    kind: 'reference',
    addresses: { accounts: origin, iam: origin, v2010: origin, provider: origin },
    owner,
    stranger,
    provider: { id: provider.id, token: provider.bearerToken },
    ...DEFAULT_TIMEOUTS.reference,
  };
}
