import type { Choices } from '../choices.ts';
import { Refusal } from '../refusal.ts';
import type { Fields } from '../wire/fields.ts';

export interface PageRequest {
  readonly pageSize: number;
  readonly page: number;
  readonly cursor: Cursor | null;
}

/** A page token names the item that its page lies beside, so removals and additions elsewhere move nothing. */
export interface Cursor {
  readonly side: 'after' | 'before';
  readonly sid: string;
}

export function pageRequest(query: Fields, choices: Choices): PageRequest {
  return {
    pageSize: pageSize(query.get('PageSize'), choices),
    page: pageNumber(query.get('Page')),
    cursor: cursor(query.get('PageToken'), choices),
  };
}

/** The text of a page token; null where pages have their number alone. */
export function pageToken({ side, sid }: Cursor, { pageTokens }: Choices): string | null {
  if (pageTokens === 'none') return null;
  const text = (side === 'after' ? 'PA' : 'PB') + sid;
  return pageTokens === 'opaque' ? Buffer.from(text).toString('base64url') : text;
}

export function invalidPageToken(): Refusal {
  return new Refusal('invalid-page-token', 'Invalid PageToken');
}

const defaultSize = 50;
const maximumSize = 1000;

function pageSize(text: string | undefined, { pageSizeOutOfRange }: Choices): number {
  if (text === undefined) return defaultSize;
  const size = /^-?\d+$/.test(text) ? Number(text) : undefined;
  if (size !== undefined && size >= 1 && size <= maximumSize) return size;
  if (pageSizeOutOfRange === 'refused') throw new Refusal('invalid-page-size', 'PageSize must be 1 to 1000');
  return size === undefined ? defaultSize : Math.min(Math.max(size, 1), maximumSize);
}

function pageNumber(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal('invalid-value', 'Page must be a number');
  return Number(text);
}

function cursor(text: string | undefined, { pageTokens }: Choices): Cursor | null {
  if (text === undefined) return null;
  const plain = pageTokens === 'opaque' ? Buffer.from(text, 'base64url').toString() : text;
  const [, letter, sid] = /^P([AB])([A-Z]{2}[\da-fA-F]{32})$/.exec(plain) ?? [];
  if (sid === undefined) throw invalidPageToken();
  return { side: letter === 'A' ? 'after' : 'before', sid };
}
