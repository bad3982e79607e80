import type { Client } from '../client/client.ts';
import { createPersistentClient } from '../client/persistence.ts';
import type { Clock } from '../evidence/clock.ts';
import type { LiveSettings } from '../target/live.ts';
import type { Target } from '../target/target.ts';
import { createGuardedClient, type GuardParts } from './guarded-client.ts';
import type { Handover } from './handover.ts';
import type { Interruption } from './interruption.ts';
import type { Ledger } from './ledger.ts';
import { settleTokens } from './settle-tokens.ts';
import { type SweepParts, sweepResources } from './sweep.ts';
import { knownTokens } from './token-state.ts';

/** What stands between a run's scenarios and a live account. */
export interface Safeguard {
  readonly runId: string;
  /** Whether all is done in a subaccount that the run made, in which everything is its own. */
  readonly isOwnSubaccount: boolean;
  /** Lets through what is allowed. */
  guard(client: Client): Client;
  /** While this goes on, a spent budget and an interruption stop nothing. */
  cleaning<T>(body: () => Promise<T>): Promise<T>;
  /** Removes what a scenario left, as far as the journal knows. */
  cleanUp(): Promise<void>;
}

export interface SafeguardParts {
  readonly live: LiveSettings;
  readonly target: Target;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly sent: () => number;
  readonly interruption: Interruption;
  readonly handover?: Handover;
  /** Whether the reader has asked to have a secondary token deleted, whoever made it. */
  readonly deletesAny?: boolean;
}

export interface OpenSafeguard extends Safeguard {
  /** Why nothing more was sent before the plan was done; undefined where all of it was. */
  whyStopped(): string | undefined;
  /** What a clean-up works with, once there is a client. */
  sweepParts(client: Client): SweepParts & { readonly propagationMs: number };
}

const LISTING_PATIENCE_MS = 15_000;

/** A safeguard of a run on this target. */
export function createSafeguard(parts: SafeguardParts): OpenSafeguard {
  const { ledger, clock, target, live } = parts;
  const ownerSid = target.owner?.accountSid ?? '';
  const isOwnSubaccount = ledger.journal().subaccounts.some((it) => it.sid === ownerSid);
  const stop = stopping(parts);
  let guarded: Client | undefined;
  const sweepParts = (client: Client) => ({
    client,
    ledger,
    clock,
    addresses: target.addresses,
    tokensOf: (sid: string) => tokensOf(parts, sid),
    patienceMs: isOwnSubaccount ? 0 : LISTING_PATIENCE_MS,
    propagationMs: target.propagationTimeoutMs,
  });
  return {
    runId: ledger.journal().runId,
    isOwnSubaccount,
    ...stop,
    sweepParts,
    guard(client) {
      guarded = createGuardedClient(guardParts(parts, createPersistentClient(client, clock), () => stop.whyStop()));
      return guarded;
    },
    async cleanUp() {
      const client = guarded;
      if (client === undefined || live.tier === 'read') return;
      await stop.cleaning(() => quietly(() => cleanUpBetween(sweepParts(client), ownerSid)));
    },
  };
}

/** Knows why nothing more may be sent, which does not hold while something is cleaned up. */
function stopping(parts: SafeguardParts) {
  let cleanings = 0;
  let stopped: string | undefined;
  return {
    whyStopped: () => stopped,
    whyStop() {
      if (cleanings > 0) return undefined;
      stopped ??= parts.interruption.reason() ?? whyOverBudget(parts);
      return stopped;
    },
    async cleaning<T>(body: () => Promise<T>): Promise<T> {
      cleanings += 1;
      try {
        return await body();
      } finally {
        cleanings -= 1;
      }
    },
  };
}

function guardParts({ target, ...parts }: SafeguardParts, client: Client, whyStop: GuardParts['whyStop']): GuardParts {
  const accounts = [target.owner?.accountSid, target.stranger?.accountSid].filter((it) => it !== undefined);
  return {
    ...parts,
    client,
    tier: parts.live.tier,
    addresses: target.addresses,
    ownerSid: accounts[0] ?? '',
    accounts,
    propagationMs: target.propagationTimeoutMs,
    whyStop,
  };
}

// Kept for the clean-up: a deletion of each resource, and what it takes to close a subaccount.
const RESERVED = 4;
const RESERVED_PER_SUBACCOUNT = 3;

function whyOverBudget({ live, ledger, sent }: SafeguardParts): string | undefined {
  const { resources, subaccounts } = ledger.journal();
  const reserved = RESERVED + resources.length + RESERVED_PER_SUBACCOUNT * subaccounts.length;
  if (sent() + reserved < live.budget) return undefined;
  return `The budget of ${live.budget} requests is spent: set LIVE_BUDGET higher, or judge less by RESOURCES, PROFILES or --grep.`;
}

function tokensOf({ ledger, target }: SafeguardParts, accountSid: string): readonly string[] {
  const state = ledger.tokens(accountSid);
  const configured = [target.owner, target.stranger].filter((it) => it?.accountSid === accountSid);
  return [...new Set([...(state ? knownTokens(state) : []), ...configured.flatMap((it) => it?.authToken ?? [])])];
}

async function cleanUpBetween(parts: SweepParts & { readonly propagationMs: number }, ownerSid: string): Promise<void> {
  await settleTokens(parts, ownerSid);
  await sweepResources(parts);
}

// What could not be removed stays in the journal, and the end of the run tries again and tells.
async function quietly(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch {
    return;
  }
}
