import { inspect } from 'node:util';
import type { Clock } from '../../evidence/clock.ts';
import type { Exchange, Outcome, SdkCall, SentRequest } from '../../evidence/exchange.ts';
import type { SdkRequest, SdkResult } from '../../evidence/sdk-result.ts';
import type { SecretRegistry } from '../../evidence/secrets.ts';
import type { Addresses } from '../../target/target.ts';
import type { Client, RequestPlan } from '../client.ts';
import type { Transport } from '../http.ts';
import { secretsOf } from '../secrets-of.ts';
import { capturedOutput } from './captured-output.ts';
import type { Sdk, SdkAccess } from './sdk.ts';
import { askedOf, leadsElsewhere, neverSent, sentBySdk } from './sdk-exchange.ts';
import type { Wiretap } from './wiretap.ts';

export interface SdkClientParts {
  readonly sdk: Sdk;
  readonly wiretap: Wiretap;
  readonly transport: Transport;
  readonly addresses: Addresses;
  readonly clock: Clock;
  readonly secrets: SecretRegistry;
  /** How many exchanges of the run came before. */
  readonly after: number;
  readonly isVerbose?: boolean;
  readonly timeoutMs?: number;
  /** Changes what every call asks for. */
  readonly asking?: (asked: SdkRequest) => SdkRequest;
}

// More than any list of a scenario has pages.
const MOST_REQUESTS = 25;
const DEFAULT_TIMEOUT_MS = 5_000;

/**
 * A client library as the client of a run: each plan becomes one call, and the last exchange of that call is what the
 * scenario gets. What the library does not offer is answered as a request that was never sent.
 */
export function createSdkClient(parts: SdkClientParts): Client {
  let count = parts.after;
  const next = () => {
    count += 1;
    return { number: count, sentAtMs: parts.clock.now() };
  };
  return {
    requests: () => count - parts.after,
    note(seen) {
      const exchange = { ...seen, number: next().number };
      for (const secret of secretsOf(exchange)) parts.secrets.register(secret);
      return exchange;
    },
    async send(plan) {
      const asked = parts.asking?.(askedOf(plan)) ?? askedOf(plan);
      const exchanges: Exchange[] = [];
      const { value: result, text } = await capturedOutput(() => resultOf({ asked, plan, parts, exchanges, next }));
      if (exchanges.length === 0) exchanges.push(neverSent(plan, whyNothing(result), next()));
      return lastOfCall({ asked, exchanges, result, printed: text }, parts.secrets);
    },
  };
}

interface Calling {
  readonly asked: SdkRequest;
  readonly plan: RequestPlan;
  readonly parts: SdkClientParts;
  readonly exchanges: Exchange[];
  readonly next: () => Pick<Exchange, 'number' | 'sentAtMs'>;
}

function whyNothing({ kind }: SdkResult): string {
  return kind === 'not-offered' ? 'the SDK does not offer it' : 'the SDK sent nothing';
}

// What comes late is no part of the call: from here on, its exchanges are other objects.
function lastOfCall({ exchanges, ...rest }: SdkCall, secrets: SecretRegistry): Exchange {
  const own: Exchange[] = [];
  const call: SdkCall = { ...rest, exchanges: own };
  own.push(...exchanges.map((it) => ({ ...it, call })));
  for (const secret of own.flatMap(secretsOf)) secrets.register(secret);
  const last = own.at(-1);
  if (last === undefined) throw new Error('A call of the SDK left no exchange.');
  return last;
}

async function resultOf(calling: Calling): Promise<SdkResult> {
  const { asked, plan, exchanges } = calling;
  const { sdk, wiretap, addresses, timeoutMs = DEFAULT_TIMEOUT_MS, isVerbose = false } = calling.parts;
  if (plan.step === 'stray' || !sdk.operations.includes(asked.operationId)) return { kind: 'not-offered' };
  const listener = { carry: (request: SentRequest) => carried(request, calling) };
  const access = { addresses, timeoutMs, isVerbose };
  const result = await wiretap.during(listener, () => withinTime(sdk, asked, access));
  return exchanges.length >= MOST_REQUESTS ? { kind: 'cut', after: 'requests' } : result;
}

// It is told to wait so long for one answer, and given as much again to say so.
async function withinTime(sdk: Sdk, asked: SdkRequest, access: SdkAccess): Promise<SdkResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SdkResult>((resolve) => {
    timer = setTimeout(resolve, 2 * access.timeoutMs + 500, { kind: 'cut', after: 'time' });
  });
  const answer = sdk.call(asked, access).catch((thrown: unknown) => errorResult(sdk, thrown));
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function errorResult(sdk: Sdk, thrown: unknown): SdkResult {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { kind: 'error', error: { message, text: shownAs(thrown), ...sdk.errorOf(thrown) } };
}

/** All that a program shows which prints or stores an error. */
function shownAs(thrown: unknown): string {
  const printed = inspect(thrown, { depth: 6 });
  try {
    return `${printed}\n${JSON.stringify(thrown)}`;
  } catch {
    return printed;
  }
}

async function carried(request: SentRequest, calling: Calling): Promise<Outcome> {
  const { plan, parts, exchanges, next } = calling;
  if (exchanges.length >= MOST_REQUESTS) throw new Error('the call sent more requests than any call needs');
  const index = exchanges.length;
  const sent = sentBySdk(request, plan, { ...next(), addresses: parts.addresses });
  exchanges.push(sent);
  const outcome = leadsElsewhere(request, parts.addresses) ? ELSEWHERE : await parts.transport(request);
  exchanges[index] = { ...sent, outcome, ms: parts.clock.now() - sent.sentAtMs };
  return outcome;
}

// It is never sent there: this process answers in the place of whoever has that address.
const ELSEWHERE: Outcome = {
  kind: 'answered',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ credentials: [], keys: [], meta: { key: 'credentials', next_page_url: null } }),
};
