import type { ApiId } from '../../specs/catalogue.ts';
import type { Addresses } from '../target/target.ts';

export type AddressedApi = ApiId | 'v2010';

/** The hosts that the documents name. */
export const DOCUMENTED_ORIGINS: Readonly<Record<AddressedApi, string>> = {
  accounts: 'https://accounts.twilio.com',
  iam: 'https://iam.twilio.com',
  v2010: 'https://api.twilio.com',
  provider: 'https://blackbox.dasha.ai',
};

export interface Place {
  /** A path, with a query where there is one already. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** The address of a place in an API of the target. Throws where the target has no address for that API. */
export function addressOf(addresses: Addresses, api: AddressedApi, { path, query }: Place): string {
  const base = addresses[api];
  if (base === undefined)
    throw new Error(`A request to the ${api} API was planned, but the target has no address for it.`);
  const present = Object.entries(query).filter((it): it is [string, string] => it[1] !== undefined);
  const search = present.length === 0 ? '' : `?${new URLSearchParams(present).toString()}`;
  return `${base.replace(/\/$/, '')}${path}${search}`;
}

/**
 * The path and query of an address that an answer gave, as the documents write them; undefined where the address is on
 * neither the documented host nor the target's own, so that no credentials ever follow it there.
 */
export function documentedPath(addresses: Addresses, api: AddressedApi, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const own = new URL(addresses[api] ?? DOCUMENTED_ORIGINS[api]);
  const target = url.pathname + url.search;
  if (url.origin === DOCUMENTED_ORIGINS[api]) return target;
  if (url.origin !== own.origin) return undefined;
  const prefix = own.pathname.replace(/\/$/, '');
  return target.startsWith(`${prefix}/`) ? target.slice(prefix.length) : target;
}
