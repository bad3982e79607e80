import { randomBytes } from 'node:crypto';
import { authToken, catalogue, type Resource } from '../../specs/catalogue.ts';
import type { ScenarioCrash } from '../checker/check.ts';
import type { Client } from '../client/client.ts';
import { Halt } from '../client/halt.ts';
import type { Keyring } from '../client/keyring.ts';
import { createSession, type Session } from '../client/session.ts';
import type { Safeguard } from '../custody/safeguard.ts';
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
  /** On a live account. */
  readonly safeguard?: Safeguard;
}

export interface Observation {
  readonly histories: readonly History[];
  readonly crashes: readonly ScenarioCrash[];
  /** Scenarios that were ended before something was sent that must not be, with the reason. */
  readonly halts: readonly ScenarioCrash[];
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
  const halts: ScenarioCrash[] = [];
  const histories: History[] = [];
  // A mock on which one resource was waited for in vain is a static one, most likely, and the others are not waited for again.
  const shared = new Set<string>();
  const isLive = parts.target.kind === 'live';
  const vain = new Map(catalogue.map((it) => [it, isLive ? new Set<string>() : shared]));
  const subaccounts = createSubaccounts(parts);
  const runId = parts.safeguard?.runId ?? randomBytes(4).toString('hex');
  const step: ScenarioStep = parts.step ?? ((_, body) => body());
  const firstRotation = plan.find((it) => it.resource === authToken);
  for (const planned of plan) {
    const { scenario, resource } = planned;
    if (planned === firstRotation) await parts.beforeRotation?.({ histories, crashes });
    const sessions = openSessions({ ...parts, vain }, scenario.id, (wait) => waits.push(wait));
    const name = namesOf(`${runId}-${scenario.id}`);
    const context = { ...contextOf(parts, resource, sessions.open), name, makeSubaccount: subaccounts.make };
    await step(`${scenario.title} (${resource.title})`, async () => {
      const about = { scenario: scenario.id, resource };
      const endings = [
        await endingOf('scenario', () => scenario.run(context)),
        ...(await cleanedUp(parts, sessions.all)),
      ];
      crashes.push(...endings.flatMap(({ failure }) => (failure ? { ...about, message: failure } : [])));
      halts.push(...endings.flatMap(({ halt }) => (halt ? { ...about, message: halt } : [])));
    });
    histories.push(...sessions.all.map((it) => it.history()));
  }
  if (firstRotation === undefined) await parts.beforeRotation?.({ histories, crashes });
  await untilLost(() => subaccounts.close());
  return { histories, crashes, halts, waits };
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
  { target, keyring, upstream, safeguard }: ObserveParts,
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
    mayRemoveLeftovers: target.kind !== 'live' || safeguard?.isOwnSubaccount === true,
    mayPromoteNothing: safeguard === undefined || safeguard.isOwnSubaccount,
  };
}

// The prefix lets a later run find what a run that died has left.
function namesOf(runId: string): ScenarioContext['name'] {
  return (label) => `keyturn-${runId} ${label}`.trim();
}

async function cleanedUp({ safeguard }: ObserveParts, sessions: readonly Session[]): Promise<readonly Ending[]> {
  const endings: Ending[] = [];
  for (const session of sessions) {
    const ending = () => endingOf('clean-up', () => cleanUp(session));
    endings.push(await (safeguard ? safeguard.cleaning(ending) : ending()));
  }
  if (safeguard !== undefined) endings.push(await endingOf('clean-up', () => safeguard.cleanUp()));
  return endings;
}

/** How something ended, where it did not end well. */
interface Ending {
  readonly failure?: string;
  readonly halt?: string;
}

async function endingOf(what: string, body: () => Promise<void>): Promise<Ending> {
  try {
    await untilLost(body);
    return {};
  } catch (error) {
    if (error instanceof Halt) return { halt: error.message };
    return { failure: `the ${what} failed: ${error instanceof Error ? error.message : 'something was thrown'}` };
  }
}
