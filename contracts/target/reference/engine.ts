import type { Clock } from '../../evidence/clock.ts';
import type { Choices } from './choices.ts';
import type { IncomingRequest, OutgoingAnswer } from './respond.ts';
import type { MatchedOperation } from './routes.ts';
import type { Fields } from './wire/fields.ts';
import type { Account } from './world/account.ts';
import type { Provider, ProviderUpstream } from './world/provider.ts';
import type { World } from './world/world.ts';

/** What every handler may use. */
export interface Engine {
  readonly world: World;
  readonly clock: Clock;
  readonly choices: Choices;
  readonly propagationDelayMs: number;
  readonly listingDelayMs: number;
  readonly upstream: ProviderUpstream;
}

/** A request for a known operation. */
export interface Call {
  readonly request: IncomingRequest;
  readonly match: MatchedOperation;
  readonly query: Fields;
}

export type Handler = (call: Call, engine: Engine) => OutgoingAnswer | Promise<OutgoingAnswer>;

/** A call by an account whose credentials are good for the operation. */
export interface AccountCall extends Call {
  readonly caller: Account;
  readonly form: Fields;
}

export type AccountHandler = (call: AccountCall, engine: Engine) => OutgoingAnswer;

/** A call by the user of a provider. */
export interface ProviderCall extends Call {
  readonly provider: Provider;
}

export type ProviderHandler = (call: ProviderCall, engine: Engine) => OutgoingAnswer | Promise<OutgoingAnswer>;
