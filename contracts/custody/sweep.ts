import { catalogue, type Resource } from '../../specs/catalogue.ts';
import { addressOf, documentedPath, type Place } from '../client/addresses.ts';
import type { Client, RequestPlan } from '../client/client.ts';
import { deniesCredentials } from '../client/keyring.ts';
import { bodyField, fieldOf, listItems, textOf } from '../evidence/answers.ts';
import type { Clock } from '../evidence/clock.ts';
import { type Exchange, isSuccess } from '../evidence/exchange.ts';
import type { Addresses } from '../target/target.ts';
import type { JournalledResource } from './journal.ts';
import type { Ledger } from './ledger.ts';

export interface SweepParts {
  /** A guarded one, that notes what is gone. */
  readonly client: Client;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly addresses: Addresses;
  /** The tokens that may open an account, the likeliest first. */
  readonly tokensOf: (accountSid: string) => readonly string[];
  /** How long what was never answered is looked for: a list may lag behind. */
  readonly patienceMs: number;
}

/** Deletes what the journal says was made and is not gone; what was never answered is looked for by its name. */
export async function sweepResources(parts: SweepParts): Promise<void> {
  const { resources } = parts.ledger.journal();
  for (const entry of resources.filter((it) => it.sid !== undefined)) await remove(parts, entry, entry.sid ?? '');
  for (const entry of resources.filter((it) => it.sid === undefined && it.name !== undefined)) {
    await findAndRemove(parts, entry);
  }
}

/** What the lists of an account show under names that are wanted. */
export async function findByName(
  parts: SweepParts,
  accountSid: string,
  isWanted: (name: string) => boolean,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const resource of listedResources(parts.addresses)) {
    const items = await itemsOf(parts, accountSid, resource);
    found.push(...items.flatMap((it) => (isWanted(it.name) ? [{ resource, ...it }] : [])));
  }
  return found;
}

/** A resource that was found by its name. */
export interface Found {
  readonly resource: Resource;
  readonly sid: string;
  readonly name: string;
}

/** Sends a request with each token that may open an account until one does. */
export async function sendAs(
  { client, tokensOf }: Pick<SweepParts, 'client' | 'tokensOf'>,
  accountSid: string,
  plan: Omit<RequestPlan, 'actor'>,
): Promise<Exchange | undefined> {
  let last: Exchange | undefined;
  for (const password of tokensOf(accountSid)) {
    const credentials = { kind: 'basic', username: accountSid, password } as const;
    last = await client.send({ ...plan, actor: { name: 'owner', credentials } });
    if (!deniesCredentials(last)) return last;
  }
  return last;
}

const LOOK_PAUSE_MS = 2_000;

async function findAndRemove(parts: SweepParts, entry: JournalledResource): Promise<void> {
  const deadlineMs = parts.clock.now() + parts.patienceMs;
  const resource = catalogue.find((it) => it.id === entry.resource);
  for (;;) {
    const items = resource ? await itemsOf(parts, entry.accountSid, resource) : [];
    const sids = items.filter((it) => it.name === entry.name).map((it) => it.sid);
    for (const sid of sids) await removeFound(parts, entry, sid);
    if (sids.length > 0) return parts.ledger.removeResources((it) => it.id === entry.id && it.sid === undefined);
    if (parts.clock.now() >= deadlineMs) return undefined;
    await parts.clock.sleep(LOOK_PAUSE_MS);
  }
}

/** Deletes what was found under a name of the run's; it is in the journal until it is gone. */
export async function removeFound(
  parts: SweepParts,
  { resource, accountSid, name }: Omit<JournalledResource, 'id' | 'sid'>,
  sid: string,
): Promise<void> {
  parts.ledger.addResource({ resource, accountSid, ...(name !== undefined && { name }), sid });
  await remove(parts, { resource, accountSid }, sid);
}

async function remove(
  parts: SweepParts,
  { resource: id, accountSid }: Pick<JournalledResource, 'resource' | 'accountSid'>,
  sid: string,
): Promise<void> {
  const resource = catalogue.find((it) => it.id === id);
  const operation = resource?.operations.delete;
  if (resource === undefined || operation === undefined) return;
  const path = operation.path.replace('{Sid}', encodeURIComponent(sid));
  const url = addressOf(parts.addresses, resource.api, { path, query: {} });
  const plan = { scenario: 'lifecycle', step: 'delete', operation, sid, method: 'DELETE', url } as const;
  const exchange = await sendAs(parts, accountSid, plan);
  // Nobody knows what became of it, and to delete twice does no harm.
  if (exchange?.outcome.kind === 'unknown') await sendAs(parts, accountSid, plan);
}

const MOST_PAGES = 20;

interface Item {
  readonly sid: string;
  readonly name: string;
}

async function itemsOf(parts: SweepParts, accountSid: string, resource: Resource): Promise<readonly Item[]> {
  const items: Item[] = [];
  const query = { ...(resource.namesAccount && { AccountSid: accountSid }), PageSize: '1000' };
  let place: Place | undefined = { path: resource.operations.list?.path ?? '', query };
  for (let page = 0; place !== undefined && page < MOST_PAGES; page += 1) {
    const exchange: Exchange | undefined = await sendAs(parts, accountSid, listPlan(parts, resource, place));
    const shown = exchange && isSuccess(exchange) ? listItems(exchange, resource) : undefined;
    if (exchange === undefined || shown === undefined) {
      throw new Error(`What ${accountSid} has cannot be listed: run \`npm run recover\` when it can be.`);
    }
    items.push(...shown.map((it) => ({ sid: textOf(it, 'sid') ?? '', name: textOf(it, 'friendly_name') ?? '' })));
    place = nextPage(parts.addresses, resource, exchange);
  }
  return items;
}

function listPlan({ addresses }: SweepParts, resource: Resource, place: Place) {
  const { list } = resource.operations;
  const url = addressOf(addresses, resource.api, place);
  return { scenario: 'lifecycle', step: 'list', ...(list && { operation: list }), method: 'GET', url } as const;
}

function nextPage(addresses: Addresses, { api }: Resource, exchange: Exchange) {
  const address = isSuccess(exchange) ? fieldOf(bodyField(exchange, 'meta'), 'next_page_url') : undefined;
  const path = typeof address === 'string' ? documentedPath(addresses, api, address) : undefined;
  return path === undefined ? undefined : { path, query: {} };
}

function listedResources(addresses: Addresses): readonly Resource[] {
  return catalogue.filter((it) => it.listField !== undefined && addresses[it.api] !== undefined);
}
