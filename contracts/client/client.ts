import type { Operation } from '../../specs/catalogue.ts';
import type { Clock } from '../evidence/clock.ts';
import { authorizationHeader, type Credentials } from '../evidence/credentials.ts';
import type { ActorName, Exchange, SentRequest, Step } from '../evidence/exchange.ts';
import type { SecretRegistry } from '../evidence/secrets.ts';
import type { Variation } from '../evidence/variation.ts';
import type { ScenarioId } from '../evidence/vocabulary.ts';
import type { Transport } from './http.ts';
import { secretsOf } from './secrets-of.ts';

/** Who sends a request. Without credentials, it is sent without any. */
export interface Actor {
  readonly name: ActorName;
  readonly credentials?: Credentials;
}

/** A request to send, before its actor and its headers are on it. */
export interface RequestPlan {
  readonly scenario: ScenarioId;
  readonly step: Step;
  readonly actor: Actor;
  readonly operation?: Operation;
  readonly sid?: string;
  readonly variation?: Variation;
  readonly method: string;
  readonly url: string;
  readonly body?: { readonly contentType: string; readonly text: string };
}

/** Sends the requests of a run, numbers them, and learns their secrets. */
export interface Client {
  send(plan: RequestPlan): Promise<Exchange>;
  /** Numbers what somebody else sent, and learns its secrets. */
  note(seen: Omit<Exchange, 'number'>): Exchange;
  /** How many requests were sent or noted so far. */
  requests(): number;
}

export interface ClientParts {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly secrets: SecretRegistry;
}

/** A client over a transport. Each secret of an exchange is registered before anybody else sees that exchange. */
export function createClient({ transport, clock, secrets }: ClientParts): Client {
  let count = 0;
  const learned = (exchange: Exchange): Exchange => {
    for (const secret of secretsOf(exchange)) secrets.register(secret);
    return exchange;
  };
  return {
    requests: () => count,
    note(seen) {
      count += 1;
      return learned({ ...seen, number: count });
    },
    async send(plan) {
      count += 1;
      const number = count;
      const request = requestOf(plan);
      const sentAtMs = clock.now();
      const outcome = await transport(request);
      return learned({ ...described(plan), number, request, outcome, sentAtMs, ms: clock.now() - sentAtMs });
    },
  };
}

function requestOf({ method, url, actor, body }: RequestPlan): SentRequest {
  const headers = {
    accept: 'application/json',
    'user-agent': 'keyturn',
    ...(actor.credentials && { authorization: authorizationHeader(actor.credentials) }),
    ...(body && { 'content-type': body.contentType }),
  };
  return { method, url, headers, ...(body && { body: body.text }) };
}

function described({ scenario, step, actor, operation, sid, variation }: RequestPlan) {
  return {
    scenario,
    step,
    actor: actor.name,
    ...(operation && { operation }),
    ...(sid !== undefined && { sid }),
    ...(variation && { variation }),
  };
}
