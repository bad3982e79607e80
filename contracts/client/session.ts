import type { OperationStep, Resource } from '../../specs/catalogue.ts';
import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { type History, historyOf } from '../evidence/history.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Addresses } from '../target/target.ts';
import type { Actor, Client, RequestPlan } from './client.ts';
import type { Keyring } from './keyring.ts';
import { type Fields, operationPlan, pagePlan, type SendOptions, type StrayPlan, strayPlan, usePlan } from './plans.ts';
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
  /** Told of each wait, with the milliseconds that it took. */
  readonly onWait?: (rule: string, ms: number) => void;
}

/** A session that has sent nothing yet. */
export function createSession(parts: SessionParts): Session {
  const exchanges: Exchange[] = [];
  const send = async (plan: RequestPlan) => {
    const exchange = await parts.client.send(plan);
    exchanges.push(exchange);
    parts.keyring.remember(tokenGiven(exchange));
    await parts.onExchange?.(exchange, parts.resource);
    return exchange;
  };
  const run = (step: OperationStep, options: SendOptions = {}) => send(operationPlan(parts, step, options));
  return {
    resource: parts.resource,
    history: () => historyOf(parts.scenario, parts.resource, [...exchanges]),
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
    pause: (ms) => parts.clock.sleep(ms),
    waitFor: (wait) => waitFor(parts, wait, (last) => exchanges.splice(-1, 1, last)),
  };
}
