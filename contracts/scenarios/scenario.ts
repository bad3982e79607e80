import type { ApiId, Resource } from '../../specs/catalogue.ts';
import type { Keyring } from '../client/keyring.ts';
import type { Session } from '../client/session.ts';
import type { Outage } from '../evidence/variation.ts';
import type { Capability, ScenarioId } from '../evidence/vocabulary.ts';

/** What a scenario acts with. */
export interface ScenarioContext {
  readonly session: Session;
  readonly resource: Resource;
  readonly keyring: Keyring;
  /** The provider's identifier of the integration under test. */
  readonly providerId?: string;
  /** Has the recording upstream fail whatever the provider asks, until it is called without a way to fail. */
  readonly failTwilio?: (how?: Outage) => Promise<void>;
  /** A name that no other resource on the target has. */
  readonly name: (label: string) => string;
  /** A session of the same scenario on another resource, with a history of its own. */
  readonly open: (resource: Resource) => Session;
  /** Whether the target has an address for this API. */
  readonly hasApi: (api: ApiId) => boolean;
  /** Makes a subaccount and returns its SID; undefined where the target does not make one. */
  readonly makeSubaccount: () => Promise<string | undefined>;
  /** False on a real account, where a leftover of somebody else's is not ours to remove. */
  readonly mayRemoveLeftovers: boolean;
  /** False on a real account that others use, where a promotion without a secondary token is never tried. */
  readonly mayPromoteNothing: boolean;
}

/** Acts on one resource and leaves a history; judges nothing. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly resources: readonly Resource[];
  readonly capability?: Capability;
  run(context: ScenarioContext): Promise<void>;
}
