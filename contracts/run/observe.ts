import { randomBytes } from 'node:crypto';
import { authToken, catalogue, type Resource } from '../../specs/catalogue.ts';
import type { ScenarioCrash } from '../checker/check.ts';
import type { Client } from '../client/client.ts';
import type { Keyring } from '../client/keyring.ts';
import { createSession, type Session } from '../client/session.ts';
import type { Clock } from '../evidence/clock.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { History } from '../evidence/history.ts';
import type { RecordingUpstream } from '../evidence/upstream-call.ts';
import type { Outage } from '../evidence/variation.ts';
import type { ScenarioContext } from '../scenarios/scenario.ts';
import type { Target } from '../target/target.ts';
import { cleanUp } from './clean-up.ts';
import { untilLost } from './contact.ts';
import type { PlannedScenario } from './selection.ts';
import { createSubaccounts } from './subaccounts.ts';

export type ScenarioStep = (title: string, body: () => Promise<void>) => Promise<void>;

export interface ObserveParts {
  readonly target: Target;
  readonly client: Client;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly onExchange?: (exchange: Exchange, resource: Resource) => void | Promise<void>;
  readonly step?: ScenarioStep;
  /** Goes on in between, before the scenarios that change the owner's token. */
  readonly beforeRotation?: (soFar: Pick<Observation, 'histories' | 'crashes'>) => Promise<void>;
  readonly upstream?: RecordingUpstream;
}

export interface Observation {
  readonly histories: readonly History[];
  readonly crashes: readonly ScenarioCrash[];
  readonly waits: readonly RecordedWait[];
}

export interface RecordedWait {
  readonly rule: string;
  /** How long the awaited change took, or how long was waited for it in vain. */
  readonly seconds: number;
}

/** Runs scenarios one after the other, and removes what each of them made. A scenario that fails is a crash of the suite. */
export async function observe(plan: readonly PlannedScenario[], parts: ObserveParts): Promise<Observation> {
  const waits: RecordedWait[] = [];
  const crashes: ScenarioCrash[] = [];
  const histories: History[] = [];
  // A mock on which one resource was waited for in vain is a static one, most likely, and the others are not waited for again.
  const shared = new Set<string>();
  const isLive = parts.target.kind === 'live';
  const vain = new Map(catalogue.map((it) => [it, isLive ? new Set<string>() : shared]));
  const subaccounts = createSubaccounts(parts);
  const runId = randomBytes(4).toString('hex');
  const step: ScenarioStep = parts.step ?? ((_, body) => body());
  const firstRotation = plan.find((it) => it.resource === authToken);
  for (const planned of plan) {
    const { scenario, resource } = planned;
    if (planned === firstRotation) await parts.beforeRotation?.({ histories, crashes });
    const sessions = openSessions({ ...parts, vain }, scenario.id, (wait) => waits.push(wait));
    const name = namesOf(`${runId}-${scenario.id}`);
    const context = { ...contextOf(parts, resource, sessions.open), name, makeSubaccount: subaccounts.make };
    await step(`${scenario.title} (${resource.title})`, async () => {
      const failures = [await failureOf('scenario', () => scenario.run(context))];
      for (const session of sessions.all) failures.push(await failureOf('clean-up', () => cleanUp(session)));
      const messages = failures.filter((it) => it !== undefined);
      crashes.push(...messages.map((message) => ({ scenario: scenario.id, resource, message })));
    });
    histories.push(...sessions.all.map((it) => it.history()));
  }
  if (firstRotation === undefined) await parts.beforeRotation?.({ histories, crashes });
  await untilLost(() => subaccounts.close());
  return { histories, crashes, waits };
}

function openSessions(
  { vain, ...parts }: ObserveParts & { readonly vain: ReadonlyMap<Resource, Set<string>> },
  scenario: PlannedScenario['scenario']['id'],
  add: (wait: RecordedWait) => void,
) {
  const all: Session[] = [];
  const { addresses, propagationTimeoutMs: waitTimeoutMs } = parts.target;
  const onWait = (rule: string, ms: number) => add({ rule, seconds: ms / 1000 });
  const open = (resource: Resource): Session => {
    const givenUp = vain.get(resource);
    const session = createSession({
      ...parts,
      ...(givenUp && { vain: givenUp }),
      scenario,
      resource,
      addresses,
      waitTimeoutMs,
      onWait,
    });
    all.push(session);
    return session;
  };
  return { all, open };
}

function contextOf(
  { target, keyring, upstream }: ObserveParts,
  resource: Resource,
  open: ScenarioContext['open'],
): Omit<ScenarioContext, 'name' | 'makeSubaccount'> {
  return {
    session: open(resource),
    resource,
    keyring,
    ...(target.provider && { providerId: target.provider.id }),
    hasApi: (api) => target.addresses[api] !== undefined,
    ...(upstream && { failTwilio: (how?: Outage) => upstream.fail(how) }),
    open,
    mayRemoveLeftovers: target.kind !== 'live',
  };
}

// The prefix lets a later run find what a run that died has left.
function namesOf(runId: string): ScenarioContext['name'] {
  return (label) => `keyturn-${runId} ${label}`.trim();
}

async function failureOf(what: string, body: () => Promise<void>): Promise<string | undefined> {
  try {
    await untilLost(body);
    return undefined;
  } catch (error) {
    return `the ${what} failed: ${error instanceof Error ? error.message : 'something was thrown'}`;
  }
}
