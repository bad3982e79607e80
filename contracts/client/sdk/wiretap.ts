import { AsyncLocalStorage } from 'node:async_hooks';
import nock from 'nock';
import type { Outcome, SentRequest } from '../../evidence/exchange.ts';
import type { Transport } from '../http.ts';

/** Every request that leaves this process, seen on its way to the target. */
export interface Wiretap {
  /** Sees the requests of what runs inside, until it is over. */
  during<T>(listener: WiretapListener, body: () => Promise<T>): Promise<T>;
  close(): void;
}

export interface WiretapListener {
  /** Carries a request on, and returns what the sender is to get; throws where it is to get nothing more. */
  carry(request: SentRequest): Promise<Outcome>;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const LISTENING = new AsyncLocalStorage<WiretapListener>();

/**
 * Takes hold of the network of this process. What is sent inside of `during` goes to its listener; what a listener carries
 * on passes, and nothing else does. There can be only one at a time.
 */
export function tapNetwork(): Wiretap {
  if (!nock.isActive()) nock.activate();
  for (const method of METHODS) {
    nock(/.*/, { allowUnmocked: true })
      .persist()
      .intercept(() => PASSING.getStore() === undefined, method)
      .reply(answered);
  }
  return {
    during: (listener, body) => during(listener, body),
    close: () => {
      nock.cleanAll();
      nock.restore();
    },
  };
}

const PASSING = new AsyncLocalStorage<true>();
let current: WiretapListener | undefined;

async function during<T>(listener: WiretapListener, body: () => Promise<T>): Promise<T> {
  current = listener;
  try {
    return await LISTENING.run(listener, body);
  } finally {
    current = undefined;
  }
}

async function answered(request: Request): Promise<[number, string, Record<string, string>]> {
  // A library may lose the context of the call on its way, as one that keeps connections in a pool does.
  const listener = LISTENING.getStore() ?? current;
  const sent = await sentRequest(request);
  if (listener === undefined) throw new Error('the call was over');
  const outcome = await PASSING.run(true, () => listener.carry(sent));
  if (outcome.kind !== 'answered') throw new Error('socket hang up');
  return [outcome.status, outcome.body, passedOn(outcome.headers)];
}

async function sentRequest(request: Request): Promise<SentRequest> {
  const body = await request.text();
  const headers = Object.fromEntries(request.headers);
  return { method: request.method, url: request.url, headers, ...(body !== '' && { body }) };
}

// They are about the connection to the target, and the body has been read.
const NOT_PASSED_ON = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'content-encoding']);

function passedOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name)));
}

/** A transport whose requests a wiretap lets pass. */
export function passing(transport: Transport): Transport {
  return (request) => PASSING.run(true, () => transport(request));
}
