import type { ApiId, OperationStep, Resource } from '../../specs/catalogue.ts';
import { type CatalogueEntry, catalogueEntries } from '../../specs/find-operation.ts';
import type { SentRequest, Step } from './exchange.ts';

/** The addresses under which each API was reached, with the path that a proxy may have put before its own. */
export type RecordedAddresses = Readonly<Partial<Record<ApiId, readonly string[]>>>;

/** What a request that somebody else sent was for. */
export interface RecordedOperation {
  readonly resource: Resource;
  /** `stray`, where the path is documented and the method is not. */
  readonly step: OperationStep & Step;
  readonly operation: CatalogueEntry['operation'];
  readonly sid?: string;
}

/** A request on a documented path with a method that no document has there. */
export interface RecordedStray {
  readonly resource: Resource;
  readonly step: 'stray';
}

/** The operation that a request is for; undefined where its path is none that the documents of these APIs have. */
export function recordedOperation(
  { method, url }: Pick<SentRequest, 'method' | 'url'>,
  addresses: RecordedAddresses,
): RecordedOperation | RecordedStray | undefined {
  const matches = catalogueEntries.flatMap((entry) => matchOf(entry, url, addresses));
  const found = matches.find(({ entry }) => entry.operation.method === method);
  if (found === undefined) return matches[0] && { resource: matches[0].entry.resource, step: 'stray' };
  const { entry, sid } = found;
  return { ...entry, ...(sid !== undefined && { sid }) };
}

interface Match {
  readonly entry: CatalogueEntry;
  readonly sid?: string;
}

function matchOf(entry: CatalogueEntry, url: string, addresses: RecordedAddresses): readonly Match[] {
  const paths = (addresses[entry.resource.api] ?? []).flatMap((address) => pathBelow(address, url) ?? []);
  for (const path of paths) {
    const sid = namedIn(entry.operation.path, path);
    if (sid !== undefined) return [sid === '' ? { entry } : { entry, sid }];
  }
  return [];
}

function pathBelow(address: string, url: string): string | undefined {
  const [below, asked] = [URL.parse(address), URL.parse(url)];
  if (below === null || asked === null || below.origin !== asked.origin) return undefined;
  const prefix = below.pathname.replace(/\/$/, '');
  return asked.pathname.startsWith(`${prefix}/`) ? asked.pathname.slice(prefix.length) : undefined;
}

/** The instance that a path names, or an empty text where the operation is about none; undefined where it is another path. */
function namedIn(template: string, path: string): string | undefined {
  const [parts, segments] = [template.split('/'), path.split('/')];
  if (parts.length !== segments.length) return undefined;
  let sid = '';
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{') && segment !== '') sid = decoded(segment);
    else if (part !== segment) return undefined;
  }
  return sid;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
