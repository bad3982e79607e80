import type { Resource } from '../../specs/catalogue.ts';
import { documents } from '../../specs/documents.ts';
import { oncePer } from '../evidence/once-per.ts';
import { type Shown, sidOf } from '../evidence/shown.ts';
import type { Conditions } from './rule.ts';

/** The hosts under which a target's resources may be addressed: the documented ones, its own, and that of the request. */
export function ownHosts({ exchange }: Shown, resource: Resource, { origins }: Conditions): ReadonlySet<string> {
  const hosts = knownHosts(resource)(origins);
  const host = URL.canParse(exchange.request.url) ? hostOf(exchange.request.url) : undefined;
  return host === undefined || hosts.has(host) ? hosts : new Set([...hosts, host]);
}

const knownHosts = oncePer((resource: Resource) =>
  oncePer((origins: readonly string[]): ReadonlySet<string> => {
    const documented = documents[resource.document].servers.map(({ url }) => url);
    return new Set([...documented, ...origins].filter((it) => URL.canParse(it)).map(hostOf));
  }),
);

/** The host of an address; the names of the loopback are one. */
export function hostOf(address: string): string {
  const { hostname, port } = new URL(address);
  const isLoopback = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])$/.test(hostname);
  return `${isLoopback ? 'loopback' : hostname}:${port}`;
}

/** The paths that name an instance: as documented, and behind the prefix that the target is reached under. */
export function ownPaths(shown: Shown, resource: Resource, { live }: Conditions): ReadonlySet<string> | undefined {
  const paths = resource.id === 'auth-token' ? tokenPaths(shown, live) : instancePaths(shown, resource);
  const prefix = prefixOf(shown);
  return paths && new Set(paths.flatMap((path) => [path, prefix + path]));
}

function tokenPaths({ exchange: { operation } }: Shown, live: boolean): readonly string[] {
  // One client's fixture has the address of the secondary in the answer to a promotion; on a real account, it is a fault.
  return live ? [operation.path] : [operation.path, '/v1/AuthTokens/Secondary'];
}

function instancePaths(shown: Shown, { operations }: Resource): readonly string[] | undefined {
  const sid = sidOf(shown);
  return sid === undefined ? undefined : [`${operations.create?.path ?? ''}/${sid}`];
}

function prefixOf({ exchange: { operation, sid, request } }: Shown): string {
  const pathname = URL.parse(request.url)?.pathname ?? '';
  const documented = operation.path.replace(/\{\w+\}/, sid ?? '');
  return pathname.endsWith(documented) ? pathname.slice(0, -documented.length) : '';
}
