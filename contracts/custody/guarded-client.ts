import type { Client, RequestPlan } from '../client/client.ts';
import { Halt } from '../client/halt.ts';
import { bodyField } from '../evidence/answers.ts';
import type { Clock } from '../evidence/clock.ts';
import { usernameSent } from '../evidence/credentials.ts';
import { type Exchange, isDenied } from '../evidence/exchange.ts';
import type { Tier } from '../target/live.ts';
import type { Addresses } from '../target/target.ts';
import type { Handover } from './handover.ts';
import type { Ledger } from './ledger.ts';
import { type PermissionView, whyNotSend } from './request-permission.ts';
import { noteResources } from './resource-notes.ts';
import { noteTokens } from './token-notes.ts';

export interface GuardParts {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly addresses: Addresses;
  readonly tier: Tier;
  /** The account that all is done to. */
  readonly ownerSid: string;
  /** All accounts that the run may write to. */
  readonly accounts: readonly string[];
  readonly propagationMs: number;
  readonly handover?: Handover;
  /** Whether the reader has asked to have a secondary token deleted, whoever made it. */
  readonly deletesAny?: boolean;
  /** Why nothing more may be sent but what cleans up; undefined where it may. */
  readonly whyStop: () => string | undefined;
}

/**
 * The one way to a live account. It sends nothing that consent or the run's own past does not allow, and throws `Halt` with
 * one sentence instead; what a request makes or changes is on the disk before it is sent.
 */
export function createGuardedClient(parts: GuardParts): Client {
  const { client, ledger, clock, whyStop } = parts;
  const resources = noteResources(ledger, parts.accounts);
  const tokens = noteTokens(parts);
  const view = (): PermissionView => ({
    ...parts,
    journal: ledger.journal(),
    ownSubaccounts: ledger.journal().subaccounts.flatMap((it) => it.sid ?? []),
    made: resources.made,
    foreign: resources.foreign,
    nowMs: clock.now(),
  });
  return {
    requests: () => client.requests(),
    note: (seen) => client.note(seen),
    async send(plan: RequestPlan): Promise<Exchange> {
      const refusal = whyStop() ?? whyNotSend(plan, view());
      if (refusal !== undefined) throw new Halt(refusal);
      const noteTokenChange = await tokens.before(plan);
      const noteResource = resources.before(plan);
      const exchange = await client.send(plan);
      noteTokenChange(exchange);
      noteResource(exchange);
      refuseClosed(exchange, parts.ownerSid);
      return exchange;
    },
  };
}

const NOT_ACTIVE = 20403;

// The scenario would take its own answers for the server's faults.
function refuseClosed(exchange: Exchange, ownerSid: string): void {
  if (!isDenied(exchange) || bodyField(exchange, 'code') !== NOT_ACTIVE || usernameSent(exchange) !== ownerSid) return;
  throw new Halt(`${ownerSid} was closed or suspended while the run used it: find out by whom, and run again.`);
}
