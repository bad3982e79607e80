import type { Client, RequestPlan } from '../client/client.ts';
import { Halt } from '../client/halt.ts';
import type { Clock } from '../evidence/clock.ts';
import { passwordSent, usernameSent } from '../evidence/credentials.ts';
import { type Exchange, isDenied, isSuccess } from '../evidence/exchange.ts';
import type { Addresses } from '../target/target.ts';
import { changeOutcome } from './change-outcome.ts';
import type { Handover } from './handover.ts';
import type { Ledger } from './ledger.ts';
import { readPlan } from './read-plan.ts';
import { tokenChangeOf, usernameOf } from './request-permission.ts';
import { afterChange, afterTrial, knownTokens, type TokenChange, tokenOf, whileChanging } from './token-state.ts';

export interface TokenNoteParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly client: Client;
  readonly addresses: Addresses;
  readonly propagationMs: number;
  /** The account of whoever shows no account of its own. */
  readonly ownerSid: string;
  /** For an account whose token others use. */
  readonly handover?: Handover;
}

/** Keeps the tokens of a run on the disk, ahead of every change of them. */
export interface TokenNotes {
  /** Notes a change before it is sent, and returns what notes its answer. Throws `Halt` where it must not be sent. */
  before(plan: RequestPlan): Promise<(exchange: Exchange) => void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Notes in a ledger. */
export function noteTokens(parts: TokenNoteParts): TokenNotes {
  const alive = new Set<string>();
  return {
    async before(plan) {
      const change = tokenChangeOf(plan);
      if (change === undefined) return (exchange) => noteTrial(parts, exchange, alive);
      const accountSid = accountOf(parts, plan);
      if (change === 'promote') await beforePromotion(parts, accountSid, alive);
      if (change === 'delete') await beforeDeletion(parts, accountSid);
      return noteChange(parts, { change, accountSid, plan });
    },
  };
}

interface Noted {
  readonly change: TokenChange;
  readonly accountSid: string;
  readonly plan: RequestPlan;
}

function noteChange({ ledger, clock }: TokenNoteParts, { change, accountSid, plan }: Noted) {
  const before = ledger.tokens(accountSid);
  if (before === undefined) return () => undefined;
  const { credentials } = plan.actor;
  const password = credentials?.kind === 'basic' ? credentials.password : '';
  const isOwner = usernameOf(plan) === accountSid && knownTokens(before).includes(password);
  ledger.setTokens(accountSid, whileChanging(before, change, clock.now()));
  return (exchange: Exchange) => {
    const made = { change, outcome: changeOutcome(exchange), isOwner, nowMs: clock.now() };
    ledger.setTokens(accountSid, afterChange(before, made));
  };
}

function noteTrial({ ledger, clock, propagationMs }: TokenNoteParts, exchange: Exchange, alive: Set<string>): void {
  const accountSid = usernameSent(exchange) ?? '';
  const token = passwordSent(exchange);
  const state = ledger.tokens(accountSid);
  if (state === undefined || token === undefined || !(isSuccess(exchange) || isDenied(exchange))) return;
  const isAccepted = isSuccess(exchange);
  if (isAccepted) alive.add(token);
  ledger.setTokens(accountSid, afterTrial(state, { token, isAccepted, nowMs: clock.now(), propagationMs }));
}

// The secondary becomes the only token, so it has to be in the right hands, and to work, before it does.
async function beforePromotion(parts: TokenNoteParts, accountSid: string, alive: Set<string>): Promise<void> {
  const state = parts.ledger.tokens(accountSid);
  if (state?.secondary.kind !== 'made') return;
  const { token } = state.secondary;
  if (!alive.has(token)) await untilAccepted(parts, accountSid, token);
  alive.add(token);
  await handOver(parts, accountSid, token);
}

// Whoever was given the secondary must have the primary again before the secondary dies.
async function beforeDeletion(parts: TokenNoteParts, accountSid: string): Promise<void> {
  const state = parts.ledger.tokens(accountSid);
  if (state?.handedOver === undefined || !tokenOf(state.secondary).includes(state.handedOver)) return;
  if (parts.handover === undefined) {
    throw new Halt(
      `The secondary token of ${accountSid} was handed over, so it was not deleted: set HANDOVER_COMMAND as it was, which is given the primary one first.`,
    );
  }
  await handOver(parts, accountSid, state.primary);
}

async function handOver({ ledger, handover }: TokenNoteParts, accountSid: string, token: string): Promise<void> {
  const state = ledger.tokens(accountSid);
  if (handover === undefined || state === undefined || state.handedOver === token) return;
  await handover(accountSid, token);
  ledger.setTokens(accountSid, { ...state, handedOver: token });
}

async function untilAccepted(parts: TokenNoteParts, accountSid: string, token: string): Promise<void> {
  const { client, clock, propagationMs, addresses } = parts;
  const deadlineMs = clock.now() + propagationMs;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    if (isSuccess(await client.send(readPlan(addresses, accountSid, token)))) return;
    if (clock.now() >= deadlineMs) break;
    await clock.sleep(pauseMs);
  }
  throw new Halt(
    `The new token of ${accountSid} was not accepted within ${propagationMs / 1000} s, so it was not promoted: run again, or set PROPAGATION_TIMEOUT_MS higher.`,
  );
}

function accountOf({ ledger, ownerSid }: TokenNoteParts, plan: RequestPlan): string {
  const username = usernameOf(plan);
  return username !== undefined && ledger.tokens(username) !== undefined ? username : ownerSid;
}
