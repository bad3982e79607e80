import { bodyField, fieldOf } from './answers.ts';
import type { Exchange } from './exchange.ts';

/** The path that a request was for. */
export function pathOf({ request }: Exchange): string | undefined {
  return URL.canParse(request.url) ? new URL(request.url).pathname : undefined;
}

/** The SIDs of the items that an answer has under this name, whatever list it is. */
export function listedAt(exchange: Exchange, listField: string): ReadonlySet<unknown> {
  const items = bodyField(exchange, listField);
  return new Set(Array.isArray(items) ? items.map((it) => fieldOf(it, 'sid')) : []);
}
