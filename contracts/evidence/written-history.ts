import type { Resource } from '../../specs/catalogue.ts';
import { authorizationHeader } from './credentials.ts';
import { type ActorName, type Exchange, type Outcome, operationStep, type Step } from './exchange.ts';
import { type History, historyOf } from './history.ts';
import type { Variation } from './variation.ts';

/** One exchange, as a test writes it down: only what matters to the test. */
export interface Line {
  readonly step: Step;
  readonly actor?: ActorName;
  /** Basic credentials; the owner's where nothing is said, and none for `nobody`. */
  readonly username?: string;
  readonly password?: string;
  readonly sid?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as a form. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly variation?: Variation;
  readonly poll?: Exchange['poll'];
  /** The documented success, where nothing is said. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  /** Instead of an answer. */
  readonly lost?: 'refused' | 'unknown';
  /** Seconds since the first exchange; the line's position, where nothing is said. */
  readonly second?: number;
  /** The address, where another operation than the step's is meant. */
  readonly url?: string;
  readonly operation?: Exchange['operation'];
}

export const OWNER = `AC${'0'.repeat(31)}1`;
export const OWNER_TOKEN = '0123456789abcdef'.repeat(2);

const STARTED_AT_MS = Date.UTC(2026, 0, 1);

/** A history written by hand, for the unit tests of what reads histories. */
export function writtenHistory(resource: Resource, ...lines: readonly Line[]): History {
  return historyOf(
    'lifecycle',
    resource,
    lines.map((line, index) => exchangeOf(resource, line, index)),
  );
}

function exchangeOf(resource: Resource, line: Line, index: number): Exchange {
  const operation = line.operation ?? operationOf(resource, line.step);
  return {
    number: index + 1,
    scenario: 'lifecycle',
    step: line.step,
    actor: line.actor ?? 'owner',
    ...(operation && { operation }),
    ...(line.sid !== undefined && { sid: line.sid }),
    ...(line.variation && { variation: line.variation }),
    ...(line.poll && { poll: line.poll }),
    request: requestOf(line, operation),
    outcome: outcomeOf(line, operation?.success ?? 200),
    sentAtMs: STARTED_AT_MS + (line.second ?? index) * 1000,
    ms: 1,
  };
}

function operationOf(resource: Resource, step: Step): Exchange['operation'] {
  const own = operationStep({ step });
  return own && resource.operations[own];
}

function requestOf(line: Line, operation: Exchange['operation']): Exchange['request'] {
  const path = (operation?.path ?? '/v1/unknown').replace(/\{\w+\}/, line.sid ?? '');
  const query = line.query ? `?${new URLSearchParams(line.query).toString()}` : '';
  const credentials = {
    kind: 'basic',
    username: line.username ?? OWNER,
    password: line.password ?? OWNER_TOKEN,
  } as const;
  return {
    method: operation?.method ?? 'GET',
    url: line.url ?? `http://127.0.0.1:4010${path}${query}`,
    headers: {
      ...(line.actor !== 'nobody' && { authorization: authorizationHeader(credentials) }),
      ...(line.fields && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(line.fields && { body: new URLSearchParams(line.fields).toString() }),
  };
}

function outcomeOf({ lost, status, headers, body }: Line, success: number): Outcome {
  if (lost !== undefined) return { kind: lost, reason: 'the connection was lost' };
  const text = typeof body === 'string' || body === undefined ? (body ?? '') : JSON.stringify(body);
  const contentType = text === '' ? {} : { 'content-type': 'application/json' };
  return { kind: 'answered', status: status ?? success, headers: { ...contentType, ...headers }, body: text };
}
