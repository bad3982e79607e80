import type { Clock } from '../../evidence/clock.ts';
import { systemClock } from '../system-clock.ts';
import { type Choices, defaultChoices } from './choices.ts';
import { dispatch } from './dispatch.ts';
import type { Engine } from './engine.ts';
import { askingAs, embeddedUpstream, type ProviderAsks } from './provider-upstream.ts';
import { createRateLimiter, type RateLimit } from './rate-limit.ts';
import { Refusal } from './refusal.ts';
import type { IncomingRequest, OutgoingAnswer, Respond } from './respond.ts';
import { withStandardHeaders } from './wire/answer-headers.ts';
import { errorAnswer } from './wire/error-answer.ts';
import { withJsonLayout } from './wire/json-layout.ts';
import type { ProviderUpstream } from './world/provider.ts';
import { createRandomness } from './world/randomness.ts';
import { furnish, type Sandbox } from './world/sandbox.ts';
import { createWorld } from './world/world.ts';

export interface Reference {
  readonly respond: Respond;
  readonly sandbox: Sandbox;
}

export interface ReferenceOptions {
  readonly clock?: Clock;
  /** The same seed and the same requests give the same SIDs, tokens and request ids. */
  readonly seed?: string;
  /** For how long a former token goes on working after a promotion or a deletion. */
  readonly propagationDelayMs?: number;
  /** How long it takes until what was made is listed. */
  readonly listingDelayMs?: number;
  readonly rateLimit?: RateLimit;
  /** Passes on the clock before every answer. */
  readonly latencyMs?: number;
  readonly choices?: Partial<Choices>;
  /** Where the provider asks about a token; by default this server itself. */
  readonly providerUpstream?: ProviderUpstream;
  readonly providerAsks?: ProviderAsks;
}

/** A server that keeps the contract, with a world of its own that ends with it. */
export function createReference(options: ReferenceOptions = {}): Reference {
  const { clock = systemClock, seed } = options;
  const choices = { ...defaultChoices, ...options.choices };
  const randomness = createRandomness(seed);
  const world = createWorld(randomness, choices);
  const sandbox = furnish(world, randomness, clock.now());
  const engine: Engine = {
    world,
    clock,
    choices,
    propagationDelayMs: options.propagationDelayMs ?? 0,
    listingDelayMs: options.listingDelayMs ?? 0,
    upstream: askingAs(
      options.providerAsks ?? 'the-account',
      options.providerUpstream ?? embeddedUpstream((request) => respond(request)),
    ),
  };
  const respond = createRespond(engine, options);
  return { respond, sandbox };
}

function createRespond(engine: Engine, options: ReferenceOptions): Respond {
  const { clock, choices } = engine;
  const refuseExcess = createRateLimiter(options.rateLimit, clock);
  // A stream of its own, or the tokens would depend on how many requests came before.
  const requestIds = createRandomness(options.seed === undefined ? undefined : `requests of ${options.seed}`);
  return async (request) => {
    const startedMs = clock.now();
    if (options.latencyMs !== undefined) await clock.sleep(options.latencyMs);
    const answer = await answerOrError(request, engine, refuseExcess);
    const about = { requestId: `RQ${requestIds.hex(32)}`, startedMs, finishedMs: clock.now() };
    return withJsonLayout(withStandardHeaders(answer, about, choices), choices);
  };
}

async function answerOrError(
  request: IncomingRequest,
  engine: Engine,
  refuseExcess: () => void,
): Promise<OutgoingAnswer> {
  try {
    refuseExcess();
    return await dispatch(request, engine);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('own-fault', 'Internal server error');
    return errorAnswer(refusal, engine.choices);
  }
}
