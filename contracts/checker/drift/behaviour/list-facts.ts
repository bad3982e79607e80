import { fieldOf, isJsonObject, type JsonObject, textOf } from '../../../evidence/answers.ts';
import type { Telling } from './observer.ts';
import { tellProperties, textForm } from './value-facts.ts';

/** The instances that the run itself made, in the order of a page; those of others are nobody's business. */
export type OwnItems = readonly string[];

/** The name of the property that holds the items of a list answer. */
export function listIn(body: JsonObject): string | undefined {
  return Object.keys(body).find((name) => Array.isArray(body[name]) && isJsonObject(body['meta']));
}

/** Tells the items of a list: in full those that the history saw made, and of the others whose they are. */
export function tellItems(telling: Telling, body: JsonObject, name: string): OwnItems {
  const items: readonly unknown[] = Array.isArray(body[name]) ? body[name] : [];
  const { facts, own } = telling;
  const pointer = `/${name}`;
  const owned = items.flatMap((item) => own.get(textOf(item, 'sid') ?? '') ?? []);
  facts.add(pointer, 'a list');
  facts.add(`${pointer} of the run's own`, owned.length === 0 ? 'none' : owned.toSorted().join(', '));
  for (const item of items) tellItem(telling, item, pointer);
  const size = fieldOf(body['meta'], 'page_size');
  const next = fieldOf(body['meta'], 'next_page_url');
  const sids = items.map((it) => textOf(it, 'sid'));
  if (typeof size === 'number' && items.length > size) facts.add(pointer, 'longer than its page');
  if (typeof size === 'number' && items.length < size && typeof next === 'string')
    facts.add(pointer, 'short of its page');
  if (new Set(sids).size < sids.length) facts.add(pointer, 'with an instance twice');
  return owned;
}

function tellItem(telling: Telling, item: unknown, pointer: string): void {
  const sid = textOf(item, 'sid');
  if (!isJsonObject(item)) return telling.facts.add(pointer, 'with what is no object');
  if (sid !== undefined && telling.own.has(sid)) {
    return tellProperties(telling, item, { pointer: `${pointer}/own`, sid, depth: 2 });
  }
  const account = textOf(item, 'account_sid');
  const place = { pointer: `${pointer}/other/account_sid`, sid, depth: 2 };
  if (account !== undefined) telling.facts.add(place.pointer, textForm(telling, account, place));
  // A name that the run made up is on an instance that nobody said was made.
  const name = textOf(item, 'friendly_name');
  const sender = name === undefined ? undefined : telling.seen.placeOf(name);
  if (sender !== undefined) telling.facts.add(`${pointer}/other/friendly_name`, sender);
}
