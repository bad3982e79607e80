import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { type History, historyOf } from '../evidence/history.ts';
import type { RecordingUpstream } from '../evidence/upstream-call.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Addresses } from '../target/target.ts';
import type { Actor, Client, RequestPlan } from './client.ts';
import type { Keyring } from './keyring.ts';
import {
  type Fields,
  operationPlan,
  pagePlan,
  type SendOptions,
  type StrayPlan,
  strayPlan,
  usePlan,
  verifyPlan,
} from './plans.ts';
import { newQuestions } from './questions.ts';
import { tokenGiven } from './token-given.ts';
import { type Wait, waitFor } from './wait.ts';

/** Sends the requests of one scenario on one resource, and keeps its history. */
export interface Session {
  readonly resource: Resource;
  history(): History;
  create(fields: Fields, options?: SendOptions): Promise<Exchange>;
  fetch(sid: string, options?: SendOptions): Promise<Exchange>;
  list(options?: SendOptions): Promise<Exchange>;
  /** Follows a page address of a list answer; undefined where it leads away from the target. */
  page(address: string): Promise<Exchange> | undefined;
  update(sid: string, fields: Fields, options?: SendOptions): Promise<Exchange>;
  delete(sid: string, options?: SendOptions): Promise<Exchange>;
  promote(options?: SendOptions): Promise<Exchange>;
  /** Tries credentials on a harmless read, the list of a resource. */
  use(listed: Resource, as: Actor, query?: Fields): Promise<Exchange>;
  stray(plan: StrayPlan): Promise<Exchange>;
  /** Has a provider check the token that it stores. */
  verify(id: string): Promise<Exchange>;
  /** Shows the exchanges of another session, too, in its history from now on. */
  include(other: Session): void;
  /** Shows an exchange of another session in its history, as one that tried the credentials that it carried. */
  witness(exchange: Exchange): void;
  /** Has what it made stay when the scenario is over, because somebody may still need it. */
  keep(): void;
  isKept(): boolean;
  /** Lets time pass, in milliseconds. */
  pause(ms: number): Promise<void>;
  /** Repeats an attempt until it is as wanted or the time is over; the last one is returned. */
  waitFor(wait: Wait): Promise<Exchange>;
}

export interface SessionParts {
  readonly scenario: ScenarioId;
  readonly resource: Resource;
  readonly client: Client;
  readonly keyring: Keyring;
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly waitTimeoutMs: number;
  /** The rules that any scenario waited for in vain on this resource. */
  readonly vain?: Set<string>;
  /** Told of each exchange as soon as it is over, before the scenario goes on. */
  readonly onExchange?: (exchange: Exchange, resource: Resource) => void | Promise<void>;
  /** Sees what a provider asks Twilio. */
  readonly upstream?: RecordingUpstream;
  /** Told of each wait, with the milliseconds that it took. */
  readonly onWait?: (rule: string, ms: number) => void;
}

/** A session that has sent nothing yet. */
export function createSession(parts: SessionParts): Session {
  const exchanges: Exchange[] = [];
  const included: Session[] = [];
  let isKept = false;
  const send = sender(parts, exchanges);
  const mark = (marked: Exchange) => {
    const at = exchanges.findLastIndex((it) => it.number === marked.number);
    exchanges.splice(at, 1, marked);
  };
  const run = (step: OperationStep, options: SendOptions = {}) => send(operationPlan(parts, step, options));
  return {
    resource: parts.resource,
    history: () => historyOf(parts.scenario, parts.resource, inOrder([...exchanges, ...included.flatMap(exchangesOf)])),
    create: (fields, options) => run('create', { fields, ...options }),
    fetch: (sid, options) => run('fetch', { sid, ...options }),
    list: (options) => run('list', options),
    page: (address) => {
      const plan = pagePlan(parts, address);
      return plan && send(plan);
    },
    update: (sid, fields, options) => run('update', { sid, fields, ...options }),
    delete: (sid, options) => run('delete', { sid, ...options }),
    promote: (options) => run('promote', options),
    use: (listed, as, query) => send(usePlan(parts, listed, { as, ...(query && { query }) })),
    stray: (plan) => send(strayPlan(parts, plan)),
    verify: (id) => send(verifyPlan(parts, id)),
    include: (other) => void included.push(other),
    witness: (exchange) => void exchanges.push({ ...exchange, step: 'use' }),
    keep: () => {
      isKept = true;
    },
    isKept: () => isKept,
    pause: (ms) => parts.clock.sleep(ms),
    waitFor: (wait) => waitFor(parts, wait, mark),
  };
}

// What a provider asks Twilio is heard at once, and what it asks on its own before the next request.
function sender(parts: SessionParts, exchanges: Exchange[]): (plan: RequestPlan) => Promise<Exchange> {
  const { scenario, client, upstream, keyring, resource } = parts;
  const hear = async (isPrompted: boolean) =>
    exchanges.push(...(await newQuestions(upstream, client, { scenario, isPrompted })));
  return async (plan) => {
    const mayPrompt = resource.api === 'provider' && (plan.step === 'update' || plan.step === 'verify');
    if (mayPrompt) await hear(false);
    const exchange = await client.send(plan);
    exchanges.push(exchange);
    if (mayPrompt) await hear(true);
    keyring.remember(tokenGiven(exchange));
    await parts.onExchange?.(exchange, resource);
    return exchange;
  };
}

function exchangesOf(session: Session): readonly Exchange[] {
  return session.history().exchanges;
}

function inOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.toSorted((a, b) => a.number - b.number);
}
