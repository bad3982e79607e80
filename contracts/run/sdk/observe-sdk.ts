import { authToken, catalogue, providerToken, type Resource } from '../../../specs/catalogue.ts';
import type { ScenarioCrash } from '../../checker/check.ts';
import type { Client } from '../../client/client.ts';
import { createHttpTransport } from '../../client/http.ts';
import { createKeyring } from '../../client/keyring.ts';
import type { Sdk } from '../../client/sdk/sdk.ts';
import { createSdkClient } from '../../client/sdk/sdk-client.ts';
import { passing, type Wiretap } from '../../client/sdk/wiretap.ts';
import type { Clock } from '../../evidence/clock.ts';
import type { History } from '../../evidence/history.ts';
import type { SdkRequest } from '../../evidence/sdk-result.ts';
import type { SecretRegistry } from '../../evidence/secrets.ts';
import { briefLife } from '../../scenarios/brief-life.ts';
import { lifecycle } from '../../scenarios/lifecycle.ts';
import { names } from '../../scenarios/names.ts';
import { paging } from '../../scenarios/paging.ts';
import { policies } from '../../scenarios/policies.ts';
import type { OddAnswer } from '../../target/odd/odd-answer.ts';
import { listen } from '../../target/reference/listen.ts';
import type { Target } from '../../target/target.ts';
import { embedReference } from '../embedded.ts';
import { observe } from '../observe.ts';
import type { PlannedScenario } from '../selection.ts';

/** What a client library is observed with. */
export interface SdkObserver {
  readonly sdk: Sdk;
  readonly wiretap: Wiretap;
  readonly secrets: SecretRegistry;
  readonly resources: readonly Resource[];
  /** Counts the exchanges of all observations, so that each has a number of its own. */
  readonly count: { exchanges: number };
}

export interface SdkObservation {
  readonly histories: readonly History[];
  readonly crashes: readonly ScenarioCrash[];
}

/** The resources that a library for Twilio's APIs can reach; tokens come last, as a promotion changes the credentials. */
export const sdkResources: readonly Resource[] = [
  ...catalogue.filter((it) => it !== providerToken && it !== authToken),
  authToken,
];

const ORDINARY = [lifecycle, paging, names, policies];

/** Lets a library do what the scenarios do with a server that keeps the contract. */
export function observeOrdinary(observer: SdkObserver): Promise<SdkObservation> {
  const plan = ORDINARY.flatMap((scenario) => {
    const resources = observer.resources.filter((it) => scenario.resources.includes(it));
    return resources.map((resource) => ({ scenario, resource }));
  });
  return observeOn(plan, observer, { wrap: (healthy) => healthy });
}

/** Lets a library live through one odd answer, on each resource that it is for. */
export function observeOdd(odd: OddAnswer, observer: SdkObserver): Promise<SdkObservation> {
  const resources = observer.resources.filter((it) => odd.resources.includes(it.id));
  const plan = resources.map((resource) => ({ scenario: briefLife, resource }));
  return observeOn(plan, observer, odd);
}

function observeOn(
  plan: readonly PlannedScenario[],
  observer: SdkObserver,
  { wrap, asks = {} }: Pick<OddAnswer, 'wrap' | 'asks'>,
): Promise<SdkObservation> {
  return withServer(observer, { wrap, asks }, async ({ client, target, clock }) => {
    const { histories, crashes } = await observe(plan, { target, client, clock, keyring: createKeyring(target) });
    return { histories, crashes };
  });
}

/** What a library acts with. */
export interface SdkStage {
  readonly client: Client;
  readonly target: Target;
  readonly clock: Clock;
}

/** Starts a server of its own on the loopback for a library, and stops it when all is done. */
export async function withServer<T>(
  observer: SdkObserver,
  { wrap = (healthy) => healthy, asks = {} }: Partial<Pick<OddAnswer, 'wrap' | 'asks'>>,
  body: (stage: SdkStage) => Promise<T>,
): Promise<T> {
  // Each has SIDs and tokens of its own, or a token of one would be found in the SIDs of another.
  const embedded = embedReference({ seed: `sdk ${observer.count.exchanges}` });
  const { clock } = embedded;
  const listener = await listen(wrap(embedded.respond));
  const http = createHttpTransport({ timeoutMs: 5_000 });
  const target = embedded.targetAt(listener.origin);
  const { addresses, owner, stranger } = target;
  for (const token of [owner?.authToken, stranger?.authToken]) observer.secrets.register(token);
  const asking = (asked: SdkRequest) => withQuestion(asked, asks);
  const carrying = { transport: passing(http.send), addresses, clock, after: observer.count.exchanges, asking };
  const client = createSdkClient({ ...observer, ...asks, ...carrying });
  try {
    return await body({ client, target, clock });
  } finally {
    observer.count.exchanges += client.requests();
    await http.close();
    await listener.close();
  }
}

function withQuestion(asked: SdkRequest, { limit, pageSize }: NonNullable<OddAnswer['asks']>): SdkRequest {
  if (!asked.operationId.startsWith('List')) return asked;
  const fields = pageSize === undefined ? asked.fields : { ...asked.fields, PageSize: String(pageSize) };
  return { ...asked, fields, ...(limit !== undefined && { limit }) };
}
