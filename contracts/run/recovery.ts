import { type Client, createClient } from '../client/client.ts';
import { createPersistentClient } from '../client/persistence.ts';
import { createInterruption } from '../custody/interruption.ts';
import { doubtOf, emptyJournal, TAG } from '../custody/journal.ts';
import { type Ledger, openLedger } from '../custody/ledger.ts';
import { openAccount } from '../custody/open-account.ts';
import { paced } from '../custody/pace.ts';
import { createSafeguard, type OpenSafeguard } from '../custody/safeguard.ts';
import { deleteSecondary } from '../custody/settle-tokens.ts';
import { closeSubaccount, type OfficeParts, openSubaccounts } from '../custody/subaccounts.ts';
import { findByName, removeFound, type SweepParts } from '../custody/sweep.ts';
import { knownTokens, untouched } from '../custody/token-state.ts';
import { cleanUpWholly } from '../custody/whole-clean-up.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import type { AccountCredentials } from '../target/target.ts';
import { tidyJournal } from './live-journal.ts';
import type { LiveRunParts } from './live-scene.ts';

export interface RecoveryParts
  extends Pick<LiveRunParts, 'live' | 'target' | 'transport' | 'clock' | 'file' | 'secrets' | 'handover'> {
  /** Deletes a secondary token even where nobody can say who made it. */
  readonly deletesSecondary: boolean;
  /** Removes, too, what bears the name of any other run, which must not be going on. */
  readonly takesLeftovers: boolean;
}

/** What a recovery found and did. */
export interface Recovery {
  /** Sentences for the reader; none of them shows a token. */
  readonly lines: readonly string[];
  /** Whether nothing of the dead run is left. */
  readonly isDone: boolean;
}

/**
 * Gets back into an account after a run that died, removes what it left, and says which token opens the account. Throws one
 * sentence where no known token does.
 */
export async function recover(given: RecoveryParts): Promise<Recovery> {
  const scene = await enter(given);
  const { parts, office, safeguard, client } = scene;
  const sweep = safeguard.sweepParts(client);
  const before = office.ledger.journal();
  const known = before.subaccounts.length + before.resources.length;
  const deletion = await secondaryLine(scene);
  const left = await cleanUpWholly({ office, sweep, looksAround: true });
  const others = await leftoversLine(scene, sweep);
  const way = await wayIn(scene);
  tidyJournal(parts.file, office.ledger);
  const done = known === 0 ? [] : [`Looked after what the run had made and not removed: ${things(known)}.`];
  return { lines: [...done, ...left, ...deletion, ...others, way], isDone: left.length === 0 };
}

interface RecoveryScene {
  readonly parts: RecoveryParts;
  readonly office: OfficeParts;
  readonly safeguard: OpenSafeguard;
  readonly client: Client;
}

async function enter(given: RecoveryParts): Promise<RecoveryScene> {
  const secrets = given.secrets ?? createSecretRegistry();
  const { clock, target, live } = given;
  const { send, sent } = paced(given.transport, clock, live.requestsPerSecond);
  const plain = createClient({ transport: send, clock, secrets });
  const { owner, addresses, propagationTimeoutMs: propagationMs } = target;
  if (owner === undefined) throw new Error('An account is needed: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  const ledger = ledgerOf(given, owner);
  const tokens = tokensOf(ledger, owner);
  for (const token of tokens) secrets.register(token);
  const client = createPersistentClient(plain, clock);
  const authToken = await openAccount({ client, addresses, accountSid: owner.accountSid, tokens });
  const main = { ...owner, authToken };
  const office = { client, ledger, clock, addresses, propagationMs, main };
  const safeguard = createSafeguard({
    ...given,
    live: { ...live, tier: 'rotate', isolation: 'none', budget: Number.POSITIVE_INFINITY },
    ledger,
    sent,
    interruption: createInterruption(),
    deletesAny: given.deletesSecondary,
  });
  return { parts: given, office, safeguard, client: safeguard.guard(plain) };
}

function ledgerOf({ file, target, clock }: RecoveryParts, { accountSid }: AccountCredentials): Ledger {
  const about = { address: target.addresses.accounts ?? '', accountSid, runId: 'none' };
  const startedAt = new Date(clock.now()).toISOString();
  return openLedger(file, file.read() ?? emptyJournal({ ...about, startedAt }));
}

function tokensOf(ledger: Ledger, { accountSid, authToken }: AccountCredentials): readonly string[] {
  const state = ledger.tokens(accountSid);
  return [...new Set([...(state ? knownTokens(state) : []), authToken])];
}

async function secondaryLine({ parts, office, safeguard, client }: RecoveryScene): Promise<readonly string[]> {
  const { accountSid, authToken } = office.main;
  const state = office.ledger.tokens(accountSid);
  if (parts.deletesSecondary) {
    if (state === undefined) office.ledger.setTokens(accountSid, untouched(authToken));
    if (office.ledger.tokens(accountSid)?.secondary.kind === 'promoting') return [];
    await deleteSecondary(safeguard.sweepParts(client), accountSid);
    const isGone = office.ledger.tokens(accountSid)?.secondary.kind === 'none';
    return [isGone ? `${accountSid} has no secondary Auth Token.` : `Its secondary Auth Token could not be deleted.`];
  }
  const doubt = doubtOf(office.ledger.journal());
  return doubt === undefined ? [] : [doubt];
}

async function leftoversLine(scene: RecoveryScene, sweep: SweepParts): Promise<readonly string[]> {
  const { office, parts } = scene;
  const { accountSid } = office.main;
  const subaccounts = (await openSubaccounts(office)).filter((it) => it.sid !== accountSid && TAG.test(it.name));
  const found = await findByName(sweep, accountSid, (name) => TAG.test(name));
  const count = subaccounts.length + found.length;
  if (count === 0) return [];
  if (!parts.takesLeftovers) {
    return [
      `${things(count)} left under the name of another run: \`npm run recover -- --leftovers\` removes what is, if none is going on.`,
    ];
  }
  for (const { name, sid } of subaccounts) await closeSubaccount(office, { name, role: 'owner', sid });
  for (const it of found) await removeFound(sweep, { resource: it.resource.id, accountSid, name: it.name }, it.sid);
  return [`Removed under the name of another run: ${things(count)}.`];
}

async function wayIn({ parts, office }: RecoveryScene): Promise<string> {
  const { client, ledger, addresses, main } = office;
  const { accountSid } = main;
  const configured = parts.target.owner?.authToken;
  const tokens = tokensOf(ledger, main);
  const token = await openAccount({ client, addresses, accountSid, tokens });
  const state = ledger.tokens(accountSid);
  if (state !== undefined && state.primary !== token) ledger.setTokens(accountSid, { ...state, primary: token });
  if (token === configured) return `${accountSid} opens with TWILIO_AUTH_TOKEN as it is.`;
  return `${accountSid} opens with the token that is "primary" under "tokens" in ${parts.file.path}: put it where the old one was used, and into TWILIO_AUTH_TOKEN.`;
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}
