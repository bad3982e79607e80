import type { AccountCall } from '../engine.ts';
import type { Page } from './page.ts';
import { pageToken } from './page-request.ts';

/** The paths, with queries, of a page and its neighbours. */
export interface PageLinks {
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  readonly previous: string | null;
}

/** The filters are repeated in every link, so that the next page is a page of the same list. */
export function pageLinks(call: AccountCall, page: Page<unknown>, filters: readonly string[]): PageLinks {
  const kept = filters.map((name): [string, string] => [name, call.query.get(name) ?? '']);
  const link = (number: number, token: string | null) => {
    const paging = {
      PageSize: String(page.pageSize),
      Page: String(number),
      ...(token === null ? {} : { PageToken: token }),
    };
    const query = new URLSearchParams([...kept.filter(([name]) => call.query.has(name)), ...Object.entries(paging)]);
    return `${call.match.operation.path}?${query.toString()}`;
  };
  return {
    self: link(page.page, page.cursor === null ? null : pageToken(page.cursor)),
    first: link(0, null),
    next: page.isLast ? null : link(page.page + 1, page.nextToken),
    previous: page.page === 0 ? null : link(page.page - 1, page.previousToken),
  };
}
