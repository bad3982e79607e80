import type { Resource } from '../../specs/catalogue.ts';
import { type CheckParts, check } from '../checker/check.ts';
import type { Verdict } from '../checker/verdict.ts';
import { type Client, createClient } from '../client/client.ts';
import type { Transport } from '../client/http.ts';
import { createKeyring } from '../client/keyring.ts';
import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { createSecretRegistry, type SecretRegistry } from '../evidence/secrets.ts';
import type { Rule } from '../rules/rule.ts';
import { missingFor } from '../target/capabilities.ts';
import type { Target } from '../target/target.ts';
import { type Observation, observe, type ScenarioStep } from './observe.ts';
import { plannedScenarios } from './selection.ts';
import { signIn } from './sign-in.ts';

export interface RunParts {
  readonly target: Target;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly rules: readonly Rule[];
  readonly resources: readonly Resource[];
  /** Tokens that may have become the owner's primary one since the configuration was written, the newest first. */
  readonly rotatedTokens?: readonly string[];
  /** Told of each exchange before the run goes on. */
  readonly onExchange?: (exchange: Exchange, resource: Resource) => void | Promise<void>;
  /** Wraps each scenario, to show it as a step. */
  readonly step?: ScenarioStep;
}

export interface RunResult {
  readonly verdicts: readonly Verdict[];
  readonly requests: number;
  readonly waits: Observation['waits'];
  readonly secrets: SecretRegistry;
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/**
 * Signs in, observes what the rules need, and judges it. Throws one sentence where the target cannot be reached or refuses
 * its own credentials: then there is nothing to judge.
 */
export async function run(parts: RunParts): Promise<RunResult> {
  const { target, clock, rules, resources } = parts;
  const startedAtMs = clock.now();
  // The run's clock may be one that jumps over its waits; how long the run took is real time.
  const startedAt = performance.now();
  const secrets = registryFor(target);
  const client = createClient({ transport: parts.transport, clock, secrets });
  const keyring = createKeyring(target);
  await signIn({ ...parts, client, keyring });
  const plan = plannedScenarios(target, rules, resources);
  const observation = await observe(plan, { ...parts, client, keyring });
  const verdicts = check({ ...parts, ...observation, ...judgingOf(target) });
  return { verdicts, secrets, startedAtMs, ...finished(client, observation), durationMs: performance.now() - startedAt };
}

function registryFor({ owner, stranger, provider }: Target): SecretRegistry {
  const secrets = createSecretRegistry();
  for (const secret of [owner?.authToken, stranger?.authToken, provider?.token]) secrets.register(secret);
  return secrets;
}

function judgingOf(target: Target): Pick<CheckParts, 'conditions' | 'notApplicable'> {
  const origins = Object.values(target.addresses);
  return {
    conditions: { live: target.kind === 'live', propagationTimeoutMs: target.propagationTimeoutMs, origins },
    notApplicable: (rule, resource) => missingFor(target, rule, resource),
  };
}

function finished(client: Client, { waits }: Observation) {
  return { requests: client.requests(), waits };
}
