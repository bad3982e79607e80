import { awsCredential } from '../../../specs/catalogue.ts';
import { type Client, createClient } from '../../client/client.ts';
import type { Transport } from '../../client/http.ts';
import { createKeyring, type Keyring } from '../../client/keyring.ts';
import { usePlan } from '../../client/plans.ts';
import { tokenGiven } from '../../client/token-given.ts';
import type { Exchange, Outcome, SentRequest } from '../../evidence/exchange.ts';
import { createSecretRegistry } from '../../evidence/secrets.ts';
import type { Target } from '../../target/target.ts';
import { directTransport, type EmbeddedOptions, embedReference } from '../embedded.ts';
import { type Observation, type ObserveParts, observe } from '../observe.ts';
import type { PlannedScenario } from '../selection.ts';
import { signIn } from '../sign-in.ts';

/** Spoils what passes between a run and a server that keeps the contract. */
export type Fault = (healthy: Transport) => Transport;

/** A reference server of its own, for several runs one after the other. */
export interface Stage {
  readonly target: Target;
  readonly healthy: Transport;
  /** All that reached the server and what it answered, before any fault. */
  readonly traffic: readonly (readonly [SentRequest, Outcome])[];
  /** The tokens that runs were given, the newest first, as they are kept on the disk. */
  readonly kept: () => readonly string[];
  rehearse(plan: readonly PlannedScenario[], fault?: Fault): Promise<Rehearsal>;
}

/** A run that is over. */
export interface Rehearsal {
  readonly observation: Observation;
  readonly client: Client;
  readonly keyring: Keyring;
  /** The status that the owner's token is answered with when the run is over and nothing is spoilt. */
  readonly access: number | undefined;
}

/** Sets up a server that nobody has used. */
export function setStage(options: EmbeddedOptions = {}, changes: Partial<Target> = {}): Stage {
  const { respond, clock, upstream, targetAt } = embedReference({ seed: '1', ...options });
  const target = { ...targetAt('http://127.0.0.1:4010'), ...changes };
  const kept: string[] = [];
  const traffic: (readonly [SentRequest, Outcome])[] = [];
  const healthy = recorded(directTransport(respond), traffic);
  const keep = (exchange: Exchange) => {
    const token = tokenGiven(exchange);
    if (token !== undefined) kept.unshift(token);
  };
  const partsOf = (transport: Transport): ObserveParts => ({
    target,
    clock,
    upstream,
    client: createClient({ transport, clock, secrets: createSecretRegistry() }),
    keyring: createKeyring(target, kept),
    onExchange: keep,
  });
  return {
    target,
    healthy,
    traffic,
    kept: () => kept,
    async rehearse(plan, fault = (it) => it) {
      const parts = partsOf(fault(healthy));
      await signIn({ ...parts, resources: plan.map((it) => it.resource) });
      const observation = await observe(plan, parts);
      // Whatever a token's death may still take has passed by then.
      await clock.sleep(60_000);
      return { observation, ...parts, access: await accessOf({ ...parts, client: partsOf(healthy).client }) };
    },
  };
}

function recorded(transport: Transport, traffic: (readonly [SentRequest, Outcome])[]): Transport {
  return async (request) => {
    const outcome = await transport(request);
    traffic.push([request, outcome]);
    return outcome;
  };
}

async function accessOf({ client, keyring, target: { addresses } }: ObserveParts): Promise<number | undefined> {
  const parts = { scenario: 'lifecycle', resource: awsCredential, keyring, addresses } as const;
  const { outcome } = await client.send(usePlan(parts, awsCredential, { as: keyring.owner('accounts') }));
  return outcome.kind === 'answered' ? outcome.status : undefined;
}
