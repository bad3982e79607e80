import { createClient } from '../client/client.ts';
import { createPersistentClient } from '../client/persistence.ts';
import { doubtOf } from '../custody/journal.ts';
import { openAccount } from '../custody/open-account.ts';
import { paced } from '../custody/pace.ts';
import { createSafeguard, type OpenSafeguard } from '../custody/safeguard.ts';
import { cleanUpWholly } from '../custody/whole-clean-up.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import type { Target } from '../target/target.ts';
import { beginJournal, tidyJournal } from './live-journal.ts';
import { livePlan, untakenSteps, withheldFrom } from './live-plan.ts';
import type { LiveRunParts, LiveScene } from './live-scene.ts';
import { liveTarget } from './live-target.ts';
import { type RunResult, run } from './run.ts';

/**
 * Judges a live account as far as consent goes: in a subaccount of the run's own, or in the account itself. All that it makes is
 * in the journal first, and is removed at the end, whatever happened. Throws one sentence where it cannot begin.
 */
export async function runLive(given: LiveRunParts): Promise<RunResult> {
  const scene = await setScene(given);
  let safeguard: OpenSafeguard | undefined;
  const ending = await endingOf(async () => {
    const target = await liveTarget(scene);
    safeguard = safeguardFor(scene, target);
    return judge(scene, target, safeguard);
  });
  const stopped = safeguard?.whyStopped();
  const left = await leave(scene, safeguard ?? safeguardFor(scene, scene.parts.target));
  tellOfPrimary(scene);
  const losses = [...(stopped === undefined ? [] : [stopped]), ...left];
  if (ending.error !== undefined) throw new Error([ending.error.message, ...left].join(' '), { cause: ending.error });
  return {
    ...ending.result,
    requests: scene.transport.sent(),
    losses: [...ending.result.losses, ...losses.map((it) => it.replace(/\.$/, ''))],
  };
}

async function setScene(given: LiveRunParts): Promise<LiveScene> {
  const secrets = given.secrets ?? createSecretRegistry();
  const clock = given.interruption.clock(given.clock);
  const transport = paced(given.transport, clock, given.live.requestsPerSecond);
  const parts = { ...given, secrets, clock, transport: transport.send };
  const client = createPersistentClient(createClient({ ...parts, secrets }), clock);
  const { owner, addresses, propagationTimeoutMs: propagationMs } = parts.target;
  if (owner === undefined)
    throw new Error('A live run needs an account: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  const { ledger, tokens } = beginJournal(parts, owner);
  for (const token of tokens) secrets.register(token);
  const authToken = await openAccount({ client, addresses, accountSid: owner.accountSid, tokens });
  const main = { ...owner, authToken };
  return { parts, transport, office: { client, ledger, clock, addresses, propagationMs, main } };
}

function safeguardFor({ parts, office, transport }: LiveScene, target: Target): OpenSafeguard {
  const isMain = target.owner?.accountSid === office.main.accountSid;
  const { handover, ...rest } = parts;
  const { ledger, clock } = office;
  return createSafeguard({
    ...rest,
    target,
    ledger,
    clock,
    sent: transport.sent,
    ...(isMain && handover && { handover }),
  });
}

function judge({ parts }: LiveScene, target: Target, safeguard: OpenSafeguard): Promise<RunResult> {
  const plan = livePlan(parts.live, target, parts);
  const allowed = { withheld: withheldFrom(parts.live), untaken: untakenSteps(parts.live) };
  // Whoever was here before has seen that its token opens the account.
  return run({ ...parts, target, safeguard, plan, ...allowed, withoutSignIn: true });
}

async function leave({ parts, office }: LiveScene, safeguard: OpenSafeguard): Promise<readonly string[]> {
  if (parts.live.tier === 'read') return [];
  const client = safeguard.guard(createClient({ ...parts, secrets: parts.secrets ?? createSecretRegistry() }));
  const sweep = safeguard.sweepParts(client);
  const left = await safeguard.cleaning(() => cleanUpWholly({ office, sweep }));
  const doubt = doubtOf(office.ledger.journal());
  tidyJournal(parts.file, office.ledger);
  return doubt === undefined ? left : [...left, doubt];
}

// Whoever uses the account has to know, also where the run itself came to nothing.
function tellOfPrimary({ parts, office }: LiveScene): void {
  const { accountSid } = office.main;
  const primary = office.ledger.tokens(accountSid)?.primary;
  if (primary === undefined || primary === parts.target.owner?.authToken) return;
  parts.say?.(
    `${accountSid} has another primary Auth Token now, which is "primary" under "tokens" in ${parts.file.path}: put it into TWILIO_AUTH_TOKEN.`,
  );
}

type Ended = { readonly result: RunResult; readonly error?: undefined } | { readonly error: Error };

async function endingOf(body: () => Promise<RunResult>): Promise<Ended> {
  try {
    return { result: await body() };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error('Something was thrown.') };
  }
}
