import { type Line, OWNER } from '../evidence/written-history.ts';

/** The SID of the nth credential of a history written by hand. */
export function sidNumber(n: number): string {
  return `CR${String(n).padStart(32, '0')}`;
}

/** The nth credential as an answer shows it, but for what is said otherwise. */
export function shown(n: number, other: object = {}): object {
  return {
    sid: sidNumber(n),
    account_sid: OWNER,
    friendly_name: `name ${n}`,
    date_created: '2026-01-01T00:00:00Z',
    date_updated: '2026-01-01T00:00:00Z',
    url: `https://accounts.twilio.com/v1/Credentials/AWS/${sidNumber(n)}`,
    ...other,
  };
}

/** The nth credential is made; its name is `name n`. */
export function created(n: number, other: Partial<Line> = {}): Line {
  return { step: 'create', fields: { Credentials: 'a:b', FriendlyName: `name ${n}` }, body: shown(n), ...other };
}

/** The nth credential is fetched. */
export function fetched(n: number, other: object = {}): Line {
  return { step: 'fetch', sid: sidNumber(n), body: shown(n, other) };
}

/** The nth credential gets this name. */
export function renamed(n: number, name: string, other: object = {}): Line {
  const body = shown(n, { friendly_name: name, date_updated: '2026-01-02T00:00:00Z', ...other });
  return { step: 'update', sid: sidNumber(n), fields: { FriendlyName: name }, body };
}

/** The nth credential is deleted. */
export function deleted(n: number): Line {
  return { step: 'delete', sid: sidNumber(n) };
}

/** The nth credential is asked for, and is not there. */
export function missing(step: Line['step'], n: number): Line {
  return { step, sid: sidNumber(n), status: 404, ...(step === 'update' && { fields: { FriendlyName: 'x' } }) };
}

/** A list of one page with these items, which are numbers of credentials or shown as they are. */
export function listed(...items: readonly (number | object)[]): Line {
  const credentials = items.map((it) => (typeof it === 'number' ? shown(it) : it));
  return {
    step: 'list',
    query: { PageSize: '1000' },
    body: { credentials, meta: pageMeta({ page_size: 1000 }, 1000) },
  };
}

const LIST = 'https://accounts.twilio.com/v1/Credentials/AWS';

/** The address of a page of a list. */
export function pageUrl(page: number, size = 2): string {
  return `${LIST}?PageSize=${size}&Page=${page}`;
}

/** A page of a list that is read two by two, but for what is said otherwise of its `meta`. */
export function pageOf(page: number, items: readonly number[], meta: object = {}): Line {
  const query = { PageSize: '2', ...(page > 0 && { Page: String(page) }) };
  const neighbours = { page, url: pageUrl(page), ...(page > 0 && { previous_page_url: pageUrl(page - 1) }) };
  const credentials = items.map((it) => shown(it));
  return { step: 'list', query, body: { credentials, meta: pageMeta({ ...neighbours, ...meta }) } };
}

/** A page that has another one after it. */
export function pageBefore(page: number, items: readonly number[], meta: object = {}): Line {
  return pageOf(page, items, { next_page_url: pageUrl(page + 1), ...meta });
}

function pageMeta(other: object, size = 2): object {
  return {
    key: 'credentials',
    page: 0,
    page_size: 2,
    url: pageUrl(0, size),
    first_page_url: pageUrl(0, size),
    next_page_url: null,
    previous_page_url: null,
    ...other,
  };
}
