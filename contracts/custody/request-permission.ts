import { authToken } from '../../specs/catalogue.ts';
import type { RequestPlan } from '../client/client.ts';
import type { Tier } from '../target/live.ts';
import { type Journal, tagOf } from './journal.ts';
import { whyNotChange } from './token-permission.ts';
import type { TokenChange } from './token-state.ts';

/** What is known when a request is about to be sent. */
export interface PermissionView {
  readonly tier: Tier;
  readonly journal: Journal;
  /** The account that all is done to. */
  readonly ownerSid: string;
  /** All accounts that the run may write to. */
  readonly accounts: readonly string[];
  /** Subaccounts that the run made, in which all is its own. */
  readonly ownSubaccounts: readonly string[];
  /** The SIDs of all that this run made, also of what is gone. */
  readonly made: ReadonlySet<string>;
  /** The SIDs that answers showed of what this run did not make. */
  readonly foreign: ReadonlySet<string>;
  readonly nowMs: number;
  readonly propagationMs: number;
  /** Whether the reader has asked to have a secondary token deleted, whoever made it. */
  readonly deletesAny?: boolean | undefined;
}

/**
 * Why a request must not be sent to a live account, with what to do, in one sentence; undefined where it may be. It reads what
 * would go over the wire, and does not trust the scenario that asks.
 */
export function whyNotSend(plan: RequestPlan, view: PermissionView): string | undefined {
  const unmet = whyNotTier(tierOf(plan), view.tier);
  if (unmet !== undefined || tierOf(plan) === 'read') return unmet;
  const strange = whyNotAccount(plan, view);
  if (strange !== undefined) return strange;
  const change = tokenChangeOf(plan);
  return change === undefined ? whyNotWrite(plan, view) : whyNotToken(change, plan, view);
}

/** The tier that a request needs. */
function tierOf({ method, url }: Pick<RequestPlan, 'method' | 'url'>): Tier {
  if (new URL(url).pathname.includes('/AuthTokens')) return 'rotate';
  return method === 'GET' ? 'read' : 'create';
}

/** What a request means to do to a token; undefined where it is about something else. */
export function tokenChangeOf({ operation, step }: Pick<RequestPlan, 'operation' | 'step'>): TokenChange | undefined {
  const isAboutTokens = Object.values(authToken.operations).some((it) => it.operationId === operation?.operationId);
  return isAboutTokens && (step === 'create' || step === 'delete' || step === 'promote') ? step : undefined;
}

/** A field of the form or the JSON body that a request carries. */
export function fieldSent({ body }: Pick<RequestPlan, 'body'>, field: string): string | undefined {
  if (body === undefined) return undefined;
  if (!body.contentType.includes('json')) return new URLSearchParams(body.text).get(field) ?? undefined;
  const fields: Readonly<Record<string, unknown>> = JSON.parse(body.text);
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}

/** The SID of the account, or of the key, that a request is sent as. */
export function usernameOf({ actor: { credentials } }: Pick<RequestPlan, 'actor'>): string | undefined {
  return credentials?.kind === 'basic' ? credentials.username : undefined;
}

function whyNotTier(needed: Tier, given: Tier): string | undefined {
  const order: readonly Tier[] = ['read', 'create', 'rotate'];
  if (order.indexOf(needed) <= order.indexOf(given)) return undefined;
  return `LIVE_CONSENT=${given} does not allow it: set LIVE_CONSENT=${needed}, and LIVE_ACCOUNT to the account's SID.`;
}

// Credentials that are wrong on purpose open nothing, whatever account they name.
function whyNotAccount(plan: RequestPlan, view: PermissionView): string | undefined {
  const accounts = [...view.accounts, ...view.ownSubaccounts];
  const username = usernameOf(plan);
  const isStrange = username?.startsWith('AC') && !accounts.includes(username) && plan.actor.name !== 'unknown-account';
  const named = fieldSent(plan, 'AccountSid') ?? '';
  // What is no SID, because it is wrong on purpose, is nobody's.
  const isOthers = /^AC[\da-f]{32}$/i.test(named) && !accounts.includes(named);
  const other = isStrange ? username : isOthers ? named : undefined;
  return other === undefined ? undefined : `${other} is no account that this run may change: it was left alone.`;
}

function whyNotToken(change: TokenChange, plan: RequestPlan, view: PermissionView): string | undefined {
  const { ownerSid, ownSubaccounts, journal, nowMs, propagationMs, deletesAny } = view;
  const username = usernameOf(plan);
  const accountSid = username !== undefined && journal.tokens[username] !== undefined ? username : ownerSid;
  const state = journal.tokens[accountSid];
  if (state === undefined) return `${accountSid} is no account whose tokens this run may change: it was left alone.`;
  const isOwnSubaccount = ownSubaccounts.includes(accountSid);
  return whyNotChange(change, { accountSid, state, isOwnSubaccount, nowMs, propagationMs, deletesAny });
}

const INSTANCE = /\/((?:CR|SK)[0-9a-fA-F]{32})(?:\/|$)/;

function whyNotWrite(plan: RequestPlan, view: PermissionView): string | undefined {
  const [, sid] = INSTANCE.exec(new URL(plan.url).pathname) ?? [];
  if (sid === undefined) return plan.step === 'create' ? whyNotCreate(plan, view) : undefined;
  const isMadeUp = plan.variation?.kind === 'unknown-sid' && !view.foreign.has(sid);
  const isOwn = view.made.has(sid) || view.journal.resources.some((it) => it.sid === sid);
  return isOwn || isMadeUp ? undefined : `${sid} was not made by this run: it was left alone.`;
}

// What is lost on the way can only be found again by its name.
function whyNotCreate(plan: RequestPlan, { ownSubaccounts, ownerSid, journal }: PermissionView): string | undefined {
  if (ownSubaccounts.includes(ownerSid)) return undefined;
  if (fieldSent(plan, 'FriendlyName')?.includes(tagOf(journal.runId))) return undefined;
  return `Nothing is made in ${ownerSid} under a name that does not tell whose it is: set LIVE_ISOLATION=subaccount to have it judged.`;
}
