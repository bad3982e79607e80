import { type Operation, type OperationId, operations } from './operations.ts';

export type RouteMatch =
  | MatchedOperation
  | { readonly kind: 'unsupported-method'; readonly allow: readonly string[] }
  | { readonly kind: 'unknown-path' }
  /** Its percent-encoding is broken. */
  | { readonly kind: 'malformed-path' };

export interface MatchedOperation {
  readonly kind: 'operation';
  readonly operationId: OperationId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly operation: Operation;
  /** The path without its query. */
  readonly path: string;
  /** What follows the question mark, still encoded. */
  readonly query: string;
}

/** Finds the operation that a request is for. */
export function matchRoute(method: string, target: string): RouteMatch {
  const { path, query } = splitTarget(target);
  const segments = decodedSegments(path);
  if (segments === undefined) return { kind: 'malformed-path' };

  const candidates = templates.flatMap(({ operation, parts }) => {
    const parameters = matchSegments(parts, segments);
    return parameters === undefined ? [] : [{ operation, parameters }];
  });
  const found = candidates.find(({ operation }) => operation.method === method);
  if (found !== undefined)
    return { kind: 'operation', operationId: found.operation.operationId, ...found, path, query };
  if (candidates.length === 0) return { kind: 'unknown-path' };
  return { kind: 'unsupported-method', allow: candidates.map(({ operation }) => operation.method) };
}

const templates = operations.map((operation) => ({ operation, parts: operation.path.split('/') }));

/** A client behind a proxy may send the whole address, which HTTP obliges a server to understand. */
function splitTarget(target: string): { path: string; query: string } {
  const withoutOrigin = target.replace(/^https?:\/\/[^/?]*/i, '');
  const mark = withoutOrigin.indexOf('?');
  if (mark === -1) return { path: withoutOrigin, query: '' };
  return { path: withoutOrigin.slice(0, mark), query: withoutOrigin.slice(mark + 1) };
}

function decodedSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function matchSegments(parts: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = matchSegment(part, segments[index] ?? '');
    if (value === undefined) return undefined;
    Object.assign(parameters, value);
  }
  return parameters;
}

/** A part is literal, or `{Name}` with perhaps an ending such as `.json`. */
function matchSegment(part: string, segment: string): Record<string, string> | undefined {
  const template = /^\{(\w+)\}(.*)$/.exec(part);
  if (template === null) return part === segment ? {} : undefined;
  const [, name = '', ending = ''] = template;
  const value = segment.slice(0, segment.length - ending.length);
  return segment.endsWith(ending) && value !== '' ? { [name]: value } : undefined;
}
