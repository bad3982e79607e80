import { authToken, catalogue, type Resource } from '../../specs/catalogue.ts';
import type { Exchange, Outcome, SentRequest } from './exchange.ts';
import { type History, historyOf } from './history.ts';
import { createActorReader, type KnownAccounts } from './recorded-actors.ts';
import { type RecordedAddresses, recordedOperation } from './recorded-operation.ts';

/** A request that somebody else sent, and what became of it, as a proxy or a file of recorded traffic has it. */
export interface RecordedPair {
  readonly request: SentRequest;
  readonly outcome: Outcome;
  /** Milliseconds since the epoch, with a fraction where it is known: requests are put into this order. */
  readonly sentAtMs: number;
  readonly ms: number;
}

/** A recording as rules can read it. */
export interface Recording {
  /** One history for each resource that a request was about. */
  readonly histories: readonly History[];
  /** Requests for nothing that the documents of these APIs have; nothing is said about them. */
  readonly unmatched: readonly RecordedPair[];
}

export interface RecordingParts extends KnownAccounts {
  readonly addresses: RecordedAddresses;
  /** The number of the first exchange; 1, where nothing is said. */
  readonly from?: number;
}

/**
 * Finds out what each recorded request was for and who sent it. Nobody says what was wrong with a request on purpose, so
 * that no exchange has a variation.
 */
export function recordingOf(
  pairs: readonly RecordedPair[],
  { addresses, from = 1, ...accounts }: RecordingParts,
): Recording {
  const actors = createActorReader(accounts);
  const unmatched: RecordedPair[] = [];
  const inOrder = pairs.toSorted((a, b) => a.sentAtMs - b.sentAtMs);
  const placed = inOrder.flatMap((pair, index): readonly Placed[] => {
    const found = recordedOperation(pair.request, addresses);
    if (found === undefined) unmatched.push(pair);
    if (found === undefined) return [];
    const { resource, ...described } = found;
    const nameless: Exchange = { number: from + index, scenario: 'recorded', actor: 'owner', ...described, ...pair };
    return [{ resource, exchange: { ...nameless, actor: actors.next(nameless) } }];
  });
  return { histories: catalogue.flatMap((resource) => historiesOf(resource, placed)), unmatched };
}

interface Placed {
  readonly resource: Resource;
  readonly exchange: Exchange;
}

function historiesOf(resource: Resource, placed: readonly Placed[]): readonly History[] {
  const own = placed.filter((it) => it.resource === resource);
  if (own.length === 0) return [];
  const exchanges = placed.flatMap((it) => (it.resource === resource ? [it.exchange] : usesOf(it, resource)));
  return [historyOf('recorded', resource, withoutOrder(exchanges))];
}

/**
 * What was under way while something was written may show it or not, and nobody can tell which came first: it counts like an
 * attempt that came too early.
 */
function withoutOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  const writes = exchanges.filter(({ request }) => request.method !== 'GET');
  return exchanges.map((it) => (writes.some((write) => areAtOnce(it, write)) ? { ...it, poll: 'pending' } : it));
}

function areAtOnce(one: Exchange, other: Exchange): boolean {
  if (one.number === other.number) return false;
  return one.sentAtMs < other.sentAtMs + other.ms && other.sentAtMs < one.sentAtMs + one.ms;
}

// The lists of other resources show whether a token works.
function usesOf({ exchange }: Placed, resource: Resource): readonly Exchange[] {
  return resource === authToken && exchange.step === 'list' ? [{ ...exchange, step: 'use' }] : [];
}
