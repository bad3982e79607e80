import { isObject, type JsonObject } from './json-object.ts';
import { shown } from './shown.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** A spot in a document. References are followed on the way, one at a time, so that a circle of them has no end to reach. */
export interface Place {
  readonly root: JsonObject;
  readonly node: unknown;
  /** Every pointer that leads here: first the one along the paths, then one for each reference that was followed. */
  readonly pointers: readonly string[];
}

/** The whole of a document. */
export function wholeOf(document: JsonObject): Place {
  return { root: document, node: document, pointers: ['#'] };
}

/**
 * What stands under these names, one in the other; undefined where nothing does.
 * @throws {UnreadableDocument} at a reference that cannot be followed.
 */
export function childOf(place: Place, ...names: readonly string[]): Place | undefined {
  let here = followed(place);
  for (const name of names) {
    const inner = childNode(here.node, name);
    if (inner === undefined) return undefined;
    here = followed({ ...here, node: inner, pointers: pointersTo(here, name) });
  }
  return here;
}

/** The schema that something carries; one that takes anything, where it says none. */
export function schemaIn(carrier: Place): Place {
  const pointers = pointersTo(carrier, 'schema');
  return childOf(carrier, 'schema') ?? { root: carrier.root, node: {}, pointers };
}

/** All that stands directly under a place, with its names. */
export function childrenOf(place: Place | undefined): readonly (readonly [name: string, place: Place])[] {
  if (place === undefined) return [];
  const { node } = followed(place);
  const names = isObject(node) || Array.isArray(node) ? Object.keys(node) : [];
  return names.flatMap((name) => {
    const child = childOf(place, name);
    return child === undefined ? [] : [[name, child] as const];
  });
}

/** The pointers that something under this name has, or would have. */
export function pointersTo({ pointers }: Place, ...names: readonly string[]): readonly string[] {
  const rest = names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return pointers.map((pointer) => pointer + rest);
}

function childNode(node: unknown, name: string): unknown {
  if (Array.isArray(node)) return /^\d+$/.test(name) ? node[Number(name)] : undefined;
  return isObject(node) && Object.hasOwn(node, name) ? node[name] : undefined;
}

function followed(place: Place, visited: readonly string[] = []): Place {
  const reference = referenceIn(place);
  if (reference === undefined) return place;
  const joined = beside(place);
  if (joined !== undefined) return { ...place, node: joined };
  if (visited.includes(reference)) {
    throw new UnreadableDocument(`A reference leads back to itself: ${shown(reference)}.`);
  }
  const target = { ...place, node: targetOf(place.root, reference), pointers: [...place.pointers, decoded(reference)] };
  return followed(target, [...visited, reference]);
}

function referenceIn({ node }: Place): string | undefined {
  const reference = isObject(node) && Object.hasOwn(node, '$ref') ? node['$ref'] : undefined;
  return typeof reference === 'string' ? reference : undefined;
}

const BESIDE =
  /^(?:type|enum|const|pattern|format|(?:exclusive)?M(?:in|ax)imum|(?:min|max)[A-Z]\w*|required|properties|items|oneOf|anyOf)$/i;
const withParts = new WeakMap<object, JsonObject>();

/**
 * In OpenAPI 3.1, what stands beside the reference of a schema holds too, as it does beside `allOf`; before that, it counts for
 * nothing. The same node always gives the same one, so that a circle ends where it began.
 */
function beside({ root, node }: Place): JsonObject | undefined {
  if (!isObject(node) || !String(root['openapi']).startsWith('3.1')) return undefined;
  if (!Object.keys(node).some((it) => BESIDE.test(it))) return undefined;
  const { $ref, allOf, ...own } = node;
  const joined = withParts.get(node) ?? { ...own, allOf: [{ $ref }, ...(Array.isArray(allOf) ? allOf : [])] };
  withParts.set(node, joined);
  return joined;
}

function targetOf(root: JsonObject, reference: string): unknown {
  if (!reference.startsWith('#/')) {
    throw new UnreadableDocument(`A reference leads out of the document: ${shown(reference)}.`);
  }
  let node: unknown = root;
  for (const step of decoded(reference).slice(2).split('/')) {
    node = childNode(node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (node === undefined) throw new UnreadableDocument(`A reference leads nowhere: ${shown(reference)}.`);
  }
  return node;
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
