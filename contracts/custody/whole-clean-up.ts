import { leftoversOf, tagOf } from './journal.ts';
import { settleTokens } from './settle-tokens.ts';
import { closeSubaccount, type OfficeParts } from './subaccounts.ts';
import { findByName, removeFound, type SweepParts, sweepResources } from './sweep.ts';

/** What a clean-up of a whole run needs, while it goes on or after it died. */
export interface WholeCleanUp {
  readonly office: OfficeParts;
  /** For the account that all was done to, where it is no subaccount of the run's. */
  readonly sweep: SweepParts & { readonly propagationMs: number };
  /** Looks at the names of all that the account has, even where the journal knows of nothing that is left in it. */
  readonly looksAround?: true;
}

/**
 * Removes all that a run made: resources and a secondary token of the account itself, first by the journal and then by name, and
 * subaccounts by closing them. Returns what is left, in sentences; it goes on where a part of it fails.
 */
export async function cleanUpWholly({ office, sweep, looksAround }: WholeCleanUp): Promise<readonly string[]> {
  const { ledger } = office;
  const reasons: string[] = [];
  const attempt = async (body: () => Promise<string | undefined | void>) => {
    const reason = await body().catch((error: unknown) => (error instanceof Error ? error.message : 'It failed.'));
    if (typeof reason === 'string') reasons.push(reason);
  };
  // Its parent may go on seeing what is in a subaccount when it is closed.
  if (ledger.journal().subaccounts.length > 0) await attempt(() => sweepResources({ ...sweep, patienceMs: 0 }));
  for (const entry of ledger.journal().subaccounts) {
    await attempt(async () => {
      const isClosed = await closeSubaccount(office, entry);
      return isClosed ? undefined : `The subaccount ${entry.sid ?? entry.name} could not be closed.`;
    });
  }
  for (const accountSid of Object.keys(ledger.journal().tokens)) await attempt(() => settleTokens(sweep, accountSid));
  await attempt(() => sweepMain(sweep, office.main.accountSid, looksAround === true));
  const left = leftoversOf(ledger.journal());
  return left.length === 0 ? [] : [...reasons, `Left behind: ${left.join('; ')}.`];
}

async function sweepMain(sweep: SweepParts, accountSid: string, looksAround: boolean): Promise<void> {
  const { ledger } = sweep;
  const isOwn = ({ accountSid: sid }: { readonly accountSid: string }) => sid === accountSid;
  if (!looksAround && !ledger.journal().resources.some(isOwn)) return;
  await sweepResources(sweep);
  const tag = tagOf(ledger.journal().runId);
  for (const found of await findByName(sweep, accountSid, (name) => name.includes(tag))) {
    await removeFound(sweep, { resource: found.resource.id, accountSid, name: found.name }, found.sid);
  }
  // What no list shows by now was never made.
  ledger.removeResources((it) => it.accountSid === accountSid && it.sid === undefined);
}
