import { created, ok } from '../answers.ts';
import type { AccountCall, AccountHandler, Engine } from '../engine.ts';
import { cutPage } from '../paging/page.ts';
import { pageLinks } from '../paging/page-links.ts';
import { Refusal } from '../refusal.ts';
import { rfc2822Date } from '../wire/dates.ts';
import type { Account, AccountStatus } from '../world/account.ts';
import { openAccount } from '../world/sandbox.ts';
import { friendlyName } from './friendly-name.ts';
import { reachableAccount } from './ownership.ts';
import { notFound, pathSid } from './sids.ts';

const maximumSubaccounts = 1000;

export const createAccount: AccountHandler = (call, engine) => {
  const { world, clock, choices } = engine;
  if (call.caller.ownerSid !== null) {
    throw new Refusal('subaccount-of-a-subaccount', 'Subaccounts cannot contain subaccounts');
  }
  const siblings = world.accounts.all().filter(({ ownerSid }) => ownerSid === call.caller.sid);
  if (siblings.length >= maximumSubaccounts)
    throw new Refusal('too-many-subaccounts', 'There are too many subaccounts');
  const nowMs = clock.now();
  const name = friendlyName(call, choices) ?? `SubAccount Created at ${new Date(nowMs).toISOString()}`;
  return created(shown(openAccount(world, { friendlyName: name, ownerSid: call.caller.sid, nowMs }), engine));
};

export const listAccounts: AccountHandler = (call, engine) => {
  const [name, status] = [call.query.get('FriendlyName'), call.query.get('Status')];
  if (status !== undefined && !isStatus(status)) throw new Refusal('invalid-value', 'Status is unknown');
  const page = cutPage(call, engine, {
    shelf: engine.world.accounts,
    ownedBy: (sid) => reachableAccount(call, engine, sid) !== undefined,
    matches: (it) => it.friendlyName === (name ?? it.friendlyName) && it.status === (status ?? it.status),
  });
  const start = page.start();
  const links = pageLinks(call, engine, { page, filters: ['FriendlyName', 'Status'] });
  return ok({
    accounts: page.items.map((it) => shown(it, engine)),
    page: page.page,
    page_size: page.pageSize,
    start,
    end: Math.max(start, start + page.items.length - 1),
    uri: links.self,
    first_page_uri: links.first,
    next_page_uri: links.next,
    previous_page_uri: links.previous,
  });
};

export const fetchAccount: AccountHandler = (call, engine) => ok(shown(find(call, engine), engine));

export const updateAccount: AccountHandler = (call, engine) => {
  const before = find(call, engine);
  const account = engine.world.accounts.replace({
    ...before,
    status: newStatus(call, before),
    friendlyName: friendlyName(call, engine.choices) ?? before.friendlyName,
    updatedMs: Math.max(before.updatedMs, engine.clock.now()),
  });
  return ok(shown(account, engine));
};

function find(call: AccountCall, engine: Engine): Account {
  const account = reachableAccount(call, engine, pathSid(call, 'AC'));
  if (account === undefined) throw notFound(call);
  return account;
}

/** Only a parent opens and closes: an account that closed itself could never be used again. */
function newStatus({ caller, form }: AccountCall, { sid, status }: Account): AccountStatus {
  const wanted = form.get('Status');
  if (wanted === undefined || wanted === status) return status;
  if (!isStatus(wanted)) throw new Refusal('invalid-value', 'Status can be active, suspended or closed');
  if (sid === caller.sid) throw new Refusal('invalid-value', 'An account cannot change its own status');
  if (status === 'closed') throw new Refusal('closed-for-good', 'A closed account cannot be reactivated');
  return wanted;
}

function isStatus(text: string): text is AccountStatus {
  return text === 'active' || text === 'suspended' || text === 'closed';
}

/** The token is shown, as v2010 does: it is how a parent learns the token of a subaccount. */
function shown(account: Account, { choices }: Engine) {
  return {
    sid: account.sid,
    owner_account_sid: account.ownerSid ?? account.sid,
    friendly_name: account.friendlyName,
    status: account.status,
    type: 'Full',
    auth_token: account.primary.value,
    date_created: rfc2822Date(account.createdMs, choices),
    date_updated: rfc2822Date(account.updatedMs, choices),
    uri: `/2010-04-01/Accounts/${account.sid}.json`,
    subresource_uris: {},
  };
}
