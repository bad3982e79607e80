import type { AccountCall, Engine } from '../engine.ts';
import { optional } from '../wire/optional.ts';
import { publicUrl } from '../wire/public-url.ts';
import type { Page } from './page.ts';
import { pageLinks } from './page-links.ts';

export interface ListNames {
  /** The property that holds the items. */
  readonly key: string;
  readonly filters: readonly string[];
}

/** The `meta` of a list of accounts v1 or iam v1. */
export function pageMeta(call: AccountCall, engine: Engine, about: { page: Page<unknown>; names: ListNames }): object {
  const { page, names } = about;
  const links = pageLinks(call, engine, { page, filters: names.filters });
  const url = (path: string | null) => (path === null ? null : publicUrl(call, engine, path));
  return {
    key: names.key,
    page: page.page,
    page_size: page.pageSize,
    url: url(links.self),
    first_page_url: url(links.first),
    ...optional('next_page_url', url(links.next), engine.choices),
    ...optional('previous_page_url', url(links.previous), engine.choices),
  };
}
