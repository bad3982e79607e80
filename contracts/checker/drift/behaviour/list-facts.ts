import { fieldOf, isJsonObject, type JsonObject, textOf } from '../../../evidence/answers.ts';
import type { Telling } from './observer.ts';
import { isOwnAccount } from './shown-facts.ts';
import { tellProperties, textForm } from './value-facts.ts';
import type { Walk } from './walk.ts';

/** The name of the property that holds the items of a list answer. */
export function listIn(body: JsonObject): string | undefined {
  return Object.keys(body).find((name) => Array.isArray(body[name]) && isJsonObject(body['meta']));
}

/** Tells the items of a list: in full those that the run made, and of the others whose they are, where they are not the caller's. */
export function tellItems(telling: Telling, body: JsonObject, { name, walk }: ListRead): void {
  const items: readonly unknown[] = Array.isArray(body[name]) ? body[name] : [];
  const { facts, own } = telling;
  const pointer = `/${name}`;
  const ownTelling = walk.own(telling);
  facts.add(pointer, 'a list');
  for (const item of items) tellItem(telling, item, { pointer, ownTelling });
  const size = fieldOf(body['meta'], 'page_size');
  const next = fieldOf(body['meta'], 'next_page_url');
  const sids = items.map((it) => textOf(it, 'sid'));
  if (typeof size === 'number' && items.length > size) facts.add(pointer, 'longer than its page');
  if (typeof size === 'number' && items.length < size && typeof next === 'string')
    facts.add(pointer, 'short of its page');
  if (new Set(sids).size < sids.length) facts.add(pointer, 'with an instance twice');
  const owned = items.flatMap((item) => own.get(textOf(item, 'sid') ?? '') ?? []);
  walk.read(telling, items, owned);
}

export interface ListRead {
  /** The name of the property that holds the items. */
  readonly name: string;
  readonly walk: Walk;
}

interface ItemPlace {
  readonly pointer: string;
  readonly ownTelling: Telling | undefined;
}

function tellItem(telling: Telling, item: unknown, { pointer, ownTelling }: ItemPlace): void {
  const sid = textOf(item, 'sid');
  if (!isJsonObject(item)) return telling.facts.add(pointer, 'with what is no object');
  if (sid !== undefined && telling.own.has(sid)) {
    if (ownTelling !== undefined) tellProperties(ownTelling, item, { pointer: `${pointer}/own`, sid, depth: 2 });
    return;
  }
  const account = textOf(item, 'account_sid');
  const place = { pointer: `${pointer}/other/account_sid`, sid, depth: 2 };
  // How many others the caller's own account has is nobody's business, and may be another number on any day.
  if (account !== undefined && !isOwnAccount(telling.exchange, telling.seen.placeOf(account)))
    telling.facts.add(place.pointer, textForm(telling, account, place));
  // A name that the run made up is on an instance that nobody said was made.
  const name = textOf(item, 'friendly_name');
  const sender = name === undefined ? undefined : telling.seen.placeOf(name);
  if (sender !== undefined) telling.facts.add(`${pointer}/other/friendly_name`, sender);
}
