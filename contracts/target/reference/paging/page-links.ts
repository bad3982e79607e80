import type { AccountCall, Engine } from '../engine.ts';
import type { Page } from './page.ts';
import { type Cursor, pageToken } from './page-request.ts';

/** The paths, with queries, of a page and its neighbours. */
export interface PageLinks {
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  readonly previous: string | null;
}

export interface Linked {
  readonly page: Page<unknown>;
  /** The names of the query parameters that the list was narrowed by. */
  readonly filters: readonly string[];
}

/** The filters are repeated in every link, so that the next page is a page of the same list. */
export function pageLinks(call: AccountCall, engine: Engine, about: Linked): PageLinks {
  const { page, filters } = about;
  const kept = filters.map((name): [string, string] => [name, call.query.get(name) ?? '']);
  const link = (number: number, cursor: Cursor | null) => {
    const token = cursor === null ? null : pageToken(cursor, engine.choices);
    const paging = {
      PageSize: String(page.pageSize),
      Page: String(number),
      ...(token === null ? {} : { PageToken: token }),
    };
    const query = new URLSearchParams([...kept.filter(([name]) => call.query.has(name)), ...Object.entries(paging)]);
    return `${call.match.operation.path}?${query.toString()}`;
  };
  return {
    self: link(page.page, page.cursor),
    first: link(0, null),
    next: page.isLast ? null : link(page.page + 1, page.after),
    previous: page.page === 0 ? null : link(page.page - 1, page.before),
  };
}
