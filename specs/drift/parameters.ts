import { own, ownText } from './json-object.ts';
import type { DocumentOperation } from './operations.ts';
import { childOf, childrenOf, type Place } from './place.ts';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** The same for what is the same on the wire. */
  readonly key: string;
  readonly isRequired: boolean;
  /** How a value is written, where its type makes that matter. */
  readonly style: string;
  readonly place: Place;
}

// OpenAPI says that what is described of these headers in a parameter counts for nothing.
const DESCRIBED_ELSEWHERE = ['accept', 'content-type', 'authorization'];

/** The parameters of an operation with those of its path, which the operation may describe anew. */
export function parametersOf({ place, pathItem, path }: DocumentOperation): readonly Parameter[] {
  const inPath = Array.from(path.matchAll(/\{([^}]*)\}/g), ([, name]) => name ?? '');
  const described = [pathItem, place].flatMap((it) => childrenOf(childOf(it, 'parameters')));
  const read = described.map(([, it]) => parameter(it, inPath));
  const sent = read.filter((it) => it.in !== 'header' || !DESCRIBED_ELSEWHERE.includes(it.name.toLowerCase()));
  return [...new Map(sent.map((it) => [it.key, it])).values()];
}

function parameter(place: Place, inPath: readonly string[]): Parameter {
  const name = ownText(place.node, 'name') ?? '';
  const where = ownText(place.node, 'in') ?? '';
  return {
    name,
    in: where,
    key: `${where} ${where === 'path' ? inPath.indexOf(name) : where === 'header' ? name.toLowerCase() : name}`,
    isRequired: own(place.node, 'required') === true,
    style: styleOf(place, where),
    place,
  };
}

function styleOf(place: Place, where: string): string {
  const [content] = childrenOf(childOf(place, 'content'));
  if (content !== undefined) return content[0];
  const style = ownText(place.node, 'style') ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple');
  const type = own(childOf(place, 'schema')?.node, 'type');
  const isPlain = type !== 'array' && type !== 'object';
  // One value alone is written in the same way, exploded or not.
  const isExploded = !isPlain && (own(place.node, 'explode') ?? style === 'form') === true;
  const isReserved = own(place.node, 'allowReserved') === true;
  return [style, ...(isExploded ? ['exploded'] : []), ...(isReserved ? ['with reserved signs'] : [])].join(' ');
}
