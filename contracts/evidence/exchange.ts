import type { Operation, OperationStep } from '../../specs/catalogue.ts';
import type { SdkRequest, SdkResult } from './sdk-result.ts';
import type { Variation } from './variation.ts';
import type { ScenarioId } from './vocabulary.ts';

/**
 * `use` tries a credential on a harmless read; `stray` is a request that no document describes; `verify` has a provider check
 * the token that it stores; `ask` is what a provider asks Twilio, as the recording upstream saw it.
 */
export type Step = OperationStep | 'use' | 'stray' | 'verify' | 'ask';

export type ActorName =
  | 'owner'
  | 'owner-secondary'
  | 'owner-old-token'
  | 'owner-deleted-secondary'
  | 'stranger'
  | 'nobody'
  | 'wrong-token'
  | 'wrong-key-secret'
  | 'unknown-account'
  | 'api-key'
  | 'restricted-key'
  | 'deleted-key'
  | 'subaccount'
  | 'provider';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What became of a request: an answer; no connection, so the server never saw it; or no way to know. */
export type Outcome = Answer | { readonly kind: 'refused' | 'unknown'; readonly reason: string };

export interface Answer {
  readonly kind: 'answered';
  readonly status: number;
  /** Names in lower case; several values of one name are joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True where the body was longer than the client reads. */
  readonly cut?: boolean;
}

export interface Exchange {
  /** Counts all requests of a run, from 1. */
  readonly number: number;
  readonly scenario: ScenarioId;
  readonly step: Step;
  readonly actor: ActorName;
  /** Absent for a stray. */
  readonly operation?: Operation;
  /** The instance that the path names. */
  readonly sid?: string;
  readonly variation?: Variation;
  /** An attempt of a wait: `pending` ones came too early to say anything, the last one is `settled` or `expired`. */
  readonly poll?: 'pending' | 'settled' | 'expired';
  /** Where a client library sent it: the call that it was sent for. */
  readonly call?: SdkCall;
  readonly request: SentRequest;
  readonly outcome: Outcome;
  /** Milliseconds since the epoch, on the run's clock. */
  readonly sentAtMs: number;
  readonly ms: number;
}

/** One call of a client library: what it was asked for, what it sent, and what it made of the answers. */
export interface SdkCall {
  readonly asked: SdkRequest;
  /** What it sent for this call, in order. A call that sent nothing has a single one, which says why. */
  readonly exchanges: readonly Exchange[];
  readonly result: SdkResult;
  /** What it wrote to the standard output and error streams meanwhile. */
  readonly printed: string;
}

/** An exchange that was answered. */
export type Answered = Exchange & { readonly outcome: Answer };

/** Whether there is an answer, of whatever status. */
export function isAnswered(exchange: Exchange): exchange is Answered {
  return exchange.outcome.kind === 'answered';
}

/** Answered with 2xx. */
export function isSuccess(exchange: Exchange): exchange is Answered {
  return isAnswered(exchange) && exchange.outcome.status >= 200 && exchange.outcome.status < 300;
}

/** Answered with 4xx, but for 429: a request over the rate limit was never looked at. */
export function isRefusal(exchange: Exchange): exchange is Answered {
  return isAnswered(exchange) && exchange.outcome.status >= 400 && exchange.outcome.status < 500 && !isBusy(exchange);
}

/** Answered with 401 or 403: the answer refuses who asks, and not what was asked. */
export function isDenied(exchange: Exchange): boolean {
  return isAnswered(exchange) && (exchange.outcome.status === 401 || exchange.outcome.status === 403);
}

/** Refused for what was asked, whoever asks. */
export function isRefusalOfInput(exchange: Exchange): exchange is Answered {
  return isRefusal(exchange) && !isDenied(exchange);
}

/** Answered with 404: there is no such resource. */
export function isNotFound(exchange: Exchange): boolean {
  return isAnswered(exchange) && exchange.outcome.status === 404;
}

/** Whether a request may have had an effect: it was not plainly refused, and may have reached the server. */
export function mayHaveWorked(exchange: Exchange): boolean {
  return !isRefusal(exchange) && exchange.outcome.kind !== 'refused';
}

/** Whether two requests are for the same documented operation. */
export function isSameOperation(one: Exchange, other: Exchange): boolean {
  return one.operation?.operationId === other.operation?.operationId;
}

/** The step where it stands for an operation of the resource's; undefined for all others. */
export function operationStep({ step }: Pick<Exchange, 'step'>): OperationStep | undefined {
  return step === 'use' || step === 'stray' || step === 'verify' || step === 'ask' ? undefined : step;
}

/** Answered with 429, so that nothing can be concluded from it. */
export function isBusy(exchange: Exchange): boolean {
  return isAnswered(exchange) && exchange.outcome.status === 429;
}
