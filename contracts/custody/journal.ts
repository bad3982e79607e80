import type { ResourceId } from '../../specs/catalogue.ts';
import { type TokenState, tokenOf } from './token-state.ts';

/** What a run has made on a live account and not yet removed, and which tokens open it: written before it is done. */
export interface Journal {
  readonly version: 1;
  /** Where accounts v1 of the account is answered. */
  readonly address: string;
  readonly accountSid: string;
  /** The run that this is about; it is in the name of all that it made. */
  readonly runId: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly subaccounts: readonly JournalledSubaccount[];
  readonly resources: readonly JournalledResource[];
  /** By the SID of the account. */
  readonly tokens: Readonly<Record<string, TokenState>>;
}

export type SubaccountRole = 'owner' | 'stranger';

/** A subaccount that was asked for under a name of its own; without a SID, nobody knows whether it was made. */
export interface JournalledSubaccount {
  readonly name: string;
  readonly role: SubaccountRole;
  readonly sid?: string;
}

/** A resource that was asked for; without a SID, nobody knows whether it was made. */
export interface JournalledResource {
  readonly id: number;
  readonly resource: ResourceId;
  /** The account that it was asked for with. */
  readonly accountSid: string;
  /** Absent where it was asked for without a name. */
  readonly name?: string;
  readonly sid?: string;
}

/** A journal of a run that has done nothing yet; tokens of an earlier run are kept. */
export function emptyJournal(
  about: Pick<Journal, 'address' | 'accountSid' | 'runId' | 'startedAt'>,
  before?: Journal,
): Journal {
  return { version: 1, ...about, subaccounts: [], resources: [], tokens: before?.tokens ?? {} };
}

/** What an earlier run has left, in words; empty where there is nothing to recover. */
export function leftoversOf({ subaccounts, resources, tokens }: Journal): readonly string[] {
  const open = Object.entries(tokens).filter(([, it]) => isOpen(it));
  return [
    ...subaccounts.map((it) => `the subaccount ${it.sid ?? `"${it.name}", which may not have been made`}`),
    ...resources.map((it) => `the ${it.resource} ${it.sid ?? `"${it.name ?? ''}", which may not have been made`}`),
    ...open.map(([sid]) => `a secondary Auth Token of ${sid}, or a promotion that is in doubt`),
  ];
}

/** What nobody can find out by reading, with what to do about it; undefined where there is no such doubt. */
export function doubtOf({ accountSid, tokens }: Journal): string | undefined {
  const secondary = tokens[accountSid]?.secondary;
  const isDoubtful = secondary?.kind === 'asked' || (secondary?.kind === 'foreign' && secondary.mayBeOurs);
  if (secondary === undefined || !isDoubtful || tokenOf(secondary).length > 0) return undefined;
  return `${accountSid} may have a secondary Auth Token whose creation was never answered: \`npm run recover -- --delete-secondary\` deletes it.`;
}

/** The part that is common to the names of all that a run makes. */
export function tagOf(runId: string): string {
  return `keyturn-${runId}`;
}

/** Finds such a part in a name. */
export const TAG = /keyturn-[0-9a-f]{8}(?![0-9a-f])/;

// One that was asked for and never given is found out about by the next creation.
function isOpen({ secondary }: TokenState): boolean {
  return tokenOf(secondary).length > 0;
}
