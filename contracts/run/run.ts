import type { Resource } from '../../specs/catalogue.ts';
import { type CheckParts, check } from '../checker/check.ts';
import { citedEvidence } from '../checker/cited-evidence.ts';
import type { Verdict } from '../checker/verdict.ts';
import { createClient } from '../client/client.ts';
import type { Transport } from '../client/http.ts';
import { createKeyring } from '../client/keyring.ts';
import { createPatientClient } from '../client/patience.ts';
import type { Safeguard } from '../custody/safeguard.ts';
import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import { createSecretRegistry, type SecretRegistry } from '../evidence/secrets.ts';
import type { RecordingUpstream } from '../evidence/upstream-call.ts';
import type { Rule } from '../rules/rule.ts';
import { missingFor } from '../target/capabilities.ts';
import type { Target } from '../target/target.ts';
import { type Contact, watchContact } from './contact.ts';
import type { Attempt, Generation } from './generated/generation.ts';
import { createGenerator, type Generator } from './generated/generator.ts';
import { createSecretLedger } from './generated/secret-ledger.ts';
import { withGenerated } from './generated/with-generated.ts';
import { type Observation, observe, type ScenarioStep } from './observe.ts';
import { type PlannedScenario, plannedScenarios } from './selection.ts';
import { signIn } from './sign-in.ts';

export interface RunParts {
  readonly target: Target;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly rules: readonly Rule[];
  readonly resources: readonly Resource[];
  /** Tokens that may have become the owner's primary one since the configuration was written, the newest first. */
  readonly rotatedTokens?: readonly string[];
  /** Judges a target, too, that refuses the owner's own credentials. */
  readonly withoutSignIn?: true;
  /** Told of each exchange before the run goes on. */
  readonly onExchange?: (exchange: Exchange, resource: Resource) => void | Promise<void>;
  /** Sees what the provider asks Twilio, and can put it out of order. */
  readonly upstream?: RecordingUpstream;
  /** Wraps each scenario, to show it as a step. */
  readonly step?: ScenarioStep;
  /** Plans to make up beside the scenarios, and the properties and rules that they are for. */
  readonly generation?: Generation;
  /** Begins again with a new world, the same as at first, where the target can. */
  readonly renew?: () => void;
  /** Where somebody else has to know the secrets of the run, too. */
  readonly secrets?: SecretRegistry;
  /** On a live account: what lets requests through, and what of the plan and the rules consent allows. */
  readonly safeguard?: Safeguard;
  readonly plan?: readonly PlannedScenario[];
  readonly withheld?: CheckParts['notApplicable'];
  readonly untaken?: CheckParts['untaken'];
}

export interface RunResult {
  readonly verdicts: readonly Verdict[];
  /** Those of scenarios. */
  readonly requests: number;
  readonly generatedRequests: number;
  readonly attempts: readonly Attempt[];
  readonly waits: Observation['waits'];
  /** What fixed scenarios saw. It has all secrets in it, and a function is written into no file by mistake. */
  readonly histories: () => readonly History[];
  readonly secrets: SecretRegistry;
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** Why the run is not whole: the addresses that stopped answering. */
  readonly losses: readonly string[];
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
  const secrets = registryFor(parts);
  const contact = watchContact(parts.transport, target.requestTimeoutMs);
  const ledger = createSecretLedger(secrets);
  const plain = createClient({ transport: contact.send, clock, secrets: ledger.registry });
  const client = parts.safeguard?.guard(plain) ?? createPatientClient(plain, clock);
  const keyring = createKeyring(target, parts.rotatedTokens);
  if (!parts.withoutSignIn) await signIn({ ...parts, client, keyring });
  const plan = parts.plan ?? plannedScenarios(target, rules, resources);
  const generator = createGenerator({
    ...parts,
    ...judgingOf(parts),
    client,
    keyring,
    ledger,
    requests: () => contact.requests(),
  });
  const observation = await observe(plan, { ...parts, client, keyring, beforeRotation: generator.onResources });
  await generator.onTokens(observation);
  const judged = withGenerated(check({ ...parts, ...observation, ...judgingOf(parts) }), generator.attempts());
  // A server may show in any answer what a plan has sent or was given before.
  ledger.learnFrom([...new Set(judged.flatMap(citedEvidence))]);
  const verdicts = judged
    .map((it) => withReason(it, haltOf(it, observation)))
    .map((it) => withReason(it, contact.lossAt(target.addresses[it.resource.api])));
  const durationMs = performance.now() - startedAt;
  return {
    verdicts,
    secrets,
    startedAtMs,
    durationMs,
    losses: contact.losses(),
    ...finished(contact, observation, generator),
  };
}

function withReason(verdict: Verdict, reason: string | undefined): Verdict {
  if (verdict.kind !== 'inconclusive' || reason === undefined) return verdict;
  return { ...verdict, reason: `${reason.replace(/\.$/, '')}: ${verdict.reason}` };
}

function haltOf({ rule, resource }: Verdict, { halts }: Observation): string | undefined {
  return halts.find((it) => it.scenario === rule.scenario && it.resource === resource)?.message;
}

function registryFor({ target, rotatedTokens = [], secrets = createSecretRegistry() }: RunParts): SecretRegistry {
  const { owner, stranger, provider } = target;
  const known = [owner?.authToken, stranger?.authToken, provider?.token, ...rotatedTokens];
  for (const secret of known) secrets.register(secret);
  return secrets;
}

function judgingOf({ target, withheld }: RunParts): Pick<CheckParts, 'conditions' | 'notApplicable'> {
  const origins = Object.values(target.addresses);
  return {
    conditions: { live: target.kind === 'live', propagationTimeoutMs: target.propagationTimeoutMs, origins },
    notApplicable: (rule, resource) => withheld?.(rule, resource) ?? missingFor(target, rule, resource),
  };
}

function finished(contact: Contact, { waits, histories }: Observation, generator: Generator) {
  const attempts = generator.attempts();
  const generatedRequests = attempts.reduce((sum, it) => sum + it.requests, 0);
  return {
    requests: contact.requests() - generatedRequests,
    generatedRequests,
    attempts,
    waits,
    histories: () => histories,
  };
}
