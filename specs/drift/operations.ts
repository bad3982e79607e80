import { catalogueEntries } from '../find-operation.ts';
import { type JsonObject, own, ownText } from './json-object.ts';
import { childOf, childrenOf, type Place, wholeOf } from './place.ts';

/** One operation of a document. */
export interface DocumentOperation {
  readonly method: string;
  /** As the document writes it. */
  readonly path: string;
  /** What is requested: with the path of the server, and without the names of what is put in. */
  readonly address: string;
  readonly operationId: string | undefined;
  readonly place: Place;
  readonly pathItem: Place;
}

/** All operations of a document. */
export function operationsIn(document: JsonObject): readonly DocumentOperation[] {
  return pathItems(document).flatMap(([path, pathItem]) =>
    METHODS.flatMap((method) => {
      const place = childOf(pathItem, method);
      return place === undefined ? [] : [operation(method, path, { place, pathItem })];
    }),
  );
}

/** The paths of a document that have no operation, with their places. */
export function emptyPaths(document: JsonObject): readonly (readonly [path: string, place: Place])[] {
  return pathItems(document).filter(([, item]) => METHODS.every((method) => childOf(item, method) === undefined));
}

/** Whether Keyturn judges this operation. */
export function isCovered({ method, address, operationId }: DocumentOperation): boolean {
  return catalogueEntries.some(
    ({ operation: known }) =>
      known.operationId === operationId ||
      (known.method.toLowerCase() === method && withoutNames(known.path) === address),
  );
}

/** How an operation is called in a report. */
export function nameOf({ method, path, operationId }: DocumentOperation): string {
  return operationId ?? `${method.toUpperCase()} ${path}`;
}

/** The addresses of the servers of an operation: its own, its path's or its document's. */
export function serversOf({ place, pathItem }: Pick<DocumentOperation, 'place' | 'pathItem'>): readonly Place[] {
  const owners = [place, pathItem, wholeOf(place.root)];
  const found = owners.map((it) => childrenOf(childOf(it, 'servers'))).find((it) => it.length > 0);
  return (found ?? []).map(([, server]) => server);
}

/** The address of a server, with the defaults of its variables filled in. */
export function serverAddress({ node }: Place): string {
  const variables = own(node, 'variables');
  const url = ownText(node, 'url') ?? '/';
  const filled = url.replaceAll(/\{([^}]*)\}/g, (_, name: string) => ownText(own(variables, name), 'default') ?? name);
  return filled.replace(/\/+$/, '');
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'] as const;

function pathItems(document: JsonObject): ReturnType<typeof childrenOf> {
  return childrenOf(childOf(wholeOf(document), 'paths')).filter(([path]) => path.startsWith('/'));
}

function operation(
  method: string,
  path: string,
  places: Pick<DocumentOperation, 'place' | 'pathItem'>,
): DocumentOperation {
  const [server] = serversOf(places);
  return {
    method,
    path,
    address: withoutNames(pathOf(server === undefined ? '' : serverAddress(server)) + path),
    operationId: ownText(places.place.node, 'operationId'),
    ...places,
  };
}

function pathOf(address: string): string {
  const { pathname } = URL.canParse(address) ? new URL(address) : { pathname: address };
  return pathname.replace(/\/+$/, '');
}

function withoutNames(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, '{}');
}
