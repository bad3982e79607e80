import { addressOf } from '../client/addresses.ts';
import type { Client, RequestPlan } from '../client/client.ts';
import { bodyField, fieldOf, isJsonObject, jsonBody, textOf } from '../evidence/answers.ts';
import type { Clock } from '../evidence/clock.ts';
import { type Exchange, isAnswered, isNotFound, isRefusal, isSuccess } from '../evidence/exchange.ts';
import type { AccountCredentials, Addresses } from '../target/target.ts';
import { type JournalledSubaccount, type SubaccountRole, tagOf } from './journal.ts';
import type { Ledger } from './ledger.ts';
import { readPlan } from './read-plan.ts';
import { untouched } from './token-state.ts';

/** What makes and closes subaccounts: the main account's own credentials, which nothing of this changes. */
export interface OfficeParts {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly addresses: Addresses;
  readonly main: AccountCredentials;
  readonly propagationMs: number;
}

/** What the older API shows of a subaccount. */
export interface ShownSubaccount {
  readonly sid: string;
  readonly name: string;
  readonly status: string;
  readonly token: string;
}

/**
 * Makes a subaccount for this run, and waits until its token opens it. Each name is in the journal before it is asked for, and
 * its SID and token are as soon as they are known. Throws one sentence where there is none.
 */
export async function makeSubaccount(parts: OfficeParts, role: SubaccountRole): Promise<AccountCredentials> {
  const { ledger } = parts;
  const name = `${tagOf(ledger.journal().runId)} ${role}`;
  // What was never answered is looked for; another one is asked for only where it is not there, under another name.
  const made = (await askFor(parts, name, role)) ?? (await askFor(parts, `${name} again`, role));
  if (made === undefined) {
    throw new Error(`The creation of the subaccount "${name}" was not answered: run again later.`);
  }
  await untilOpen(parts, made);
  return { accountSid: made.sid, authToken: made.token };
}

/** Closes a subaccount that the journal names, whether its creation was answered or not, and tells whether it is closed. */
export async function closeSubaccount(parts: OfficeParts, entry: JournalledSubaccount): Promise<boolean> {
  const sids = entry.sid === undefined ? (await findSubaccounts(parts, entry.name)).map((it) => it.sid) : [entry.sid];
  for (const sid of sids) if (!(await close(parts, sid))) return false;
  parts.ledger.change((it) => ({
    ...it,
    subaccounts: it.subaccounts.filter(({ name }) => name !== entry.name),
    resources: it.resources.filter(({ accountSid }) => !sids.includes(accountSid)),
    tokens: Object.fromEntries(Object.entries(it.tokens).filter(([sid]) => !sids.includes(sid))),
  }));
  return true;
}

/** The open subaccounts of this name. Throws one sentence where nobody can say. */
async function findSubaccounts(parts: OfficeParts, name: string): Promise<readonly ShownSubaccount[]> {
  const query = { FriendlyName: name, PageSize: '50' };
  const shown = accountsIn(await send(parts, { method: 'GET', path: '/2010-04-01/Accounts.json', query }));
  if (shown === undefined) throw new Error('The subaccounts cannot be listed: run `npm run recover` when they can be.');
  return shown.filter((it) => it.name === name && it.status !== 'closed');
}

/** A page of all subaccounts that are open, as far as it can be read. */
export async function openSubaccounts(parts: OfficeParts): Promise<readonly ShownSubaccount[]> {
  const query = { Status: 'active', PageSize: '1000' };
  return accountsIn(await send(parts, { method: 'GET', path: '/2010-04-01/Accounts.json', query })) ?? [];
}

/** What the older API shows of one account; undefined where it shows nothing. */
export async function showAccount(
  parts: OfficeParts,
  sid: string,
): Promise<(ShownSubaccount & { ownerSid?: string }) | undefined> {
  const exchange = await send(parts, { method: 'GET', path: `/2010-04-01/Accounts/${sid}.json` });
  const [shown] = shownIn([isSuccess(exchange) ? jsonBody(exchange) : undefined]);
  const ownerSid = textOf(jsonBody(exchange), 'owner_account_sid');
  return shown && { ...shown, ...(ownerSid !== undefined && { ownerSid }) };
}

const LOOKS = 3;
const LOOK_PAUSE_MS = 1_000;

async function askFor(parts: OfficeParts, name: string, role: SubaccountRole): Promise<ShownSubaccount | undefined> {
  const { ledger } = parts;
  ledger.change((it) => ({ ...it, subaccounts: [...it.subaccounts, { name, role }] }));
  const exchange = await send(parts, {
    method: 'POST',
    path: '/2010-04-01/Accounts.json',
    form: { FriendlyName: name },
  });
  if (isRefusal(exchange)) throw refused(parts, name, exchange);
  const [made] = shownIn([isSuccess(exchange) ? jsonBody(exchange) : undefined]);
  const found = made ?? (await lookFor(parts, name));
  if (found === undefined) return undefined;
  ledger.change((it) => ({
    ...it,
    subaccounts: it.subaccounts.map((entry) => (entry.name === name ? { ...entry, sid: found.sid } : entry)),
    tokens: { ...it.tokens, [found.sid]: untouched(found.token) },
  }));
  return found;
}

async function lookFor(parts: OfficeParts, name: string): Promise<ShownSubaccount | undefined> {
  for (let look = 0; look < LOOKS; look += 1) {
    const [found] = await findSubaccounts(parts, name);
    if (found !== undefined) return found;
    await parts.clock.sleep(LOOK_PAUSE_MS);
  }
  return undefined;
}

const ADVICE: Readonly<Record<number, string>> = {
  21101: 'it is a subaccount itself: set LIVE_ISOLATION=none to use it as it is',
  21480: 'it has as many as it may have: close some, or have the limit raised',
  20403: 'it is suspended or closed',
};

function refused({ ledger, main }: OfficeParts, name: string, exchange: Exchange): Error {
  ledger.change((it) => ({ ...it, subaccounts: it.subaccounts.filter((entry) => entry.name !== name) }));
  const code = Number(bodyField(exchange, 'code'));
  const status = isAnswered(exchange) ? exchange.outcome.status : 0;
  const advice =
    ADVICE[code] ?? `the answer was ${status} with code ${code}: set LIVE_ISOLATION=none to go without one`;
  return new Error(`${main.accountSid} makes no subaccount, as ${advice}.`);
}

async function close(parts: OfficeParts, sid: string): Promise<boolean> {
  const path = `/2010-04-01/Accounts/${sid}.json`;
  for (let attempt = 0; attempt < LOOKS; attempt += 1) {
    const exchange = await send(parts, { method: 'POST', path, form: { Status: 'closed' } });
    if ((isSuccess(exchange) && bodyField(exchange, 'status') === 'closed') || isNotFound(exchange)) return true;
    if ((await showAccount(parts, sid))?.status === 'closed') return true;
    await parts.clock.sleep(LOOK_PAUSE_MS);
  }
  return false;
}

async function untilOpen(parts: OfficeParts, { sid, token }: ShownSubaccount): Promise<void> {
  const deadlineMs = parts.clock.now() + parts.propagationMs;
  while (!isSuccess(await parts.client.send(readPlan(parts.addresses, sid, token)))) {
    if (parts.clock.now() >= deadlineMs) {
      throw new Error(
        `The new subaccount ${sid} did not open within ${parts.propagationMs / 1000} s: run again later.`,
      );
    }
    await parts.clock.sleep(LOOK_PAUSE_MS);
  }
}

function accountsIn(exchange: Exchange): readonly ShownSubaccount[] | undefined {
  const accounts = isSuccess(exchange) ? fieldOf(jsonBody(exchange), 'accounts') : undefined;
  return Array.isArray(accounts) ? shownIn(accounts) : undefined;
}

function shownIn(values: readonly unknown[]): readonly ShownSubaccount[] {
  return values.flatMap((it) => {
    const [sid, name, status] = ['sid', 'friendly_name', 'status'].map((field) => textOf(it, field));
    if (!isJsonObject(it) || sid === undefined) return [];
    return [{ sid, name: name ?? '', status: status ?? 'active', token: textOf(it, 'auth_token') ?? '' }];
  });
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

function send({ client, addresses, main }: OfficeParts, { method, path, query = {}, form }: Sent): Promise<Exchange> {
  const { accountSid: username, authToken: password } = main;
  const plan: RequestPlan = {
    scenario: 'subaccounts',
    step: 'stray',
    actor: { name: 'owner', credentials: { kind: 'basic', username, password } },
    method,
    url: addressOf(addresses, 'v2010', { path, query }),
    ...(form && {
      body: { contentType: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() },
    }),
  };
  return client.send(plan);
}
