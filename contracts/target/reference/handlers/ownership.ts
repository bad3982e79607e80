import type { AccountCall, Engine } from '../engine.ts';
import { type Account, reaches } from '../world/account.ts';

/** The account with this SID, if it is the caller's own or a subaccount of it. */
export function reachableAccount({ caller }: AccountCall, { world }: Engine, sid: string): Account | undefined {
  const account = world.accounts.find(sid);
  return account !== undefined && reaches(caller, account) ? account : undefined;
}

/** Whether what belongs to the account with this SID is the caller's to see and change. */
export function ownsSid(call: AccountCall, engine: Engine, sid: string): boolean {
  return reachableAccount(call, engine, sid) !== undefined;
}
