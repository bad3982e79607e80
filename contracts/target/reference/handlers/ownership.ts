import type { AccountCall, Engine } from '../engine.ts';
import { type Account, reaches } from '../world/account.ts';
import type { Owned } from '../world/shelf.ts';
import { notFound } from './sids.ts';

/** The account with this SID, if it is the caller's own or a subaccount of it. */
export function reachableAccount({ caller }: AccountCall, { world }: Engine, sid: string): Account | undefined {
  const account = world.accounts.find(sid);
  return account !== undefined && reaches(caller, account) ? account : undefined;
}

/** Whether what belongs to the account with this SID is the caller's to see and change. */
export function ownsSid(call: AccountCall, engine: Engine, sid: string): boolean {
  if (engine.choices.parentReach === 'own') return sid === call.caller.sid;
  return reachableAccount(call, engine, sid) !== undefined;
}

/** The instance that a request names, where there is one and it is the caller's. */
export function ownedInstance<Item extends Owned>(call: AccountCall, engine: Engine, found: Item | undefined): Item {
  if (found === undefined) throw notFound(call);
  if (!ownsSid(call, engine, found.accountSid)) throw notFound(call, 'strangers-instance');
  return found;
}
