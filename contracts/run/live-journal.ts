import { randomBytes } from 'node:crypto';
import { emptyJournal, type Journal, leftoversOf } from '../custody/journal.ts';
import type { JournalFile } from '../custody/journal-file.ts';
import { type Ledger, openLedger } from '../custody/ledger.ts';
import { knownTokens } from '../custody/token-state.ts';
import type { Clock } from '../evidence/clock.ts';
import type { AccountCredentials, Target } from '../target/target.ts';

interface JournalParts {
  readonly file: JournalFile;
  readonly clock: Clock;
  readonly target: Target;
  readonly live: { readonly tier: string };
}

/**
 * A journal for a new run on an account, and the tokens that may open it. Throws one sentence where an earlier run left something
 * that has to be recovered first.
 */
export function beginJournal(
  { file, clock, target, live }: JournalParts,
  { accountSid, authToken }: AccountCredentials,
): { readonly ledger: Ledger; readonly tokens: readonly string[] } {
  const before = file.read();
  if (live.tier !== 'read') refuseLeftovers(before, accountSid);
  const about = {
    address: target.addresses.accounts ?? '',
    accountSid,
    runId: randomBytes(4).toString('hex'),
    startedAt: new Date(clock.now()).toISOString(),
  };
  const state = before?.tokens[accountSid];
  const tokens = [...new Set([...(state ? knownTokens(state) : []), authToken])];
  return { ledger: openLedger(file, emptyJournal(about, before)), tokens };
}

/** Removes the journal where nothing is left in it but what is no longer true. */
export function tidyJournal(file: JournalFile, ledger: Ledger): void {
  const { tokens } = ledger.journal();
  if (leftoversOf(ledger.journal()).length === 0 && Object.keys(tokens).length === 0) file.remove();
}

function refuseLeftovers(before: Journal | undefined, accountSid: string): void {
  const left = before === undefined ? [] : leftoversOf(before);
  if (left.length === 0) return;
  const some = left.length > 3 ? [...left.slice(0, 3), `${left.length - 3} more`] : left;
  throw new Error(
    `A run that died left something of ${accountSid} behind (${some.join('; ')}): run \`npm run recover\` first.`,
  );
}
