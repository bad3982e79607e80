import { joinedKeywords } from './joined-keywords.ts';
import { joinedPlace } from './joined-place.ts';
import { isObject, type JsonObject, own, textsIn } from './json-object.ts';
import { childOf, childrenOf, type Place } from './place.ts';

/** A schema as a client feels it: `allOf` joined, and what OpenAPI 3.0 and 3.1 say differently said in one way. */
export interface SchemaView {
  readonly place: Place;
  /** All keywords but those below. A list of types stands under `types`. */
  readonly keywords: JsonObject;
  readonly types: readonly string[] | undefined;
  readonly isNullable: boolean;
  readonly properties: ReadonlyMap<string, Place>;
  readonly required: ReadonlySet<string>;
  readonly items: Place | undefined;
  /** The schemas of `oneOf` and `anyOf`, of which one must fit. */
  readonly alternatives: readonly Place[];
}

const MOST_PARTS = 100;

/** Reads the schema at a place. */
export function schemaView(place: Place): SchemaView {
  const parts = partsOf(place);
  const joined = joinedKeywords(parts.map(({ node }) => (isObject(node) ? node : {})));
  const { nullable, type, const: constant, allOf: _, ...keywords } = joined;
  const given = Array.isArray(type) ? textsIn(type) : typeof type === 'string' ? [type] : impliedTypes(joined);
  return {
    place,
    keywords: constant === undefined ? keywords : { ...keywords, enum: [constant] },
    types: given?.filter((it) => it !== 'null'),
    isNullable: nullable === true || given?.includes('null') === true || parts.some(takesNull),
    properties: propertiesOf(parts),
    required: new Set(parts.flatMap(({ node }) => textsIn(own(node, 'required')))),
    items: joinedPlace(parts.flatMap((it) => childOf(it, 'items') ?? [])),
    alternatives: parts.flatMap((it) => (choicesOf(it).length > 1 ? choicesOf(it) : [])).map(([, it]) => it),
  };
}

/** The place and all that it is joined from; a single alternative is no choice, so it is joined too. */
function partsOf(place: Place): readonly Place[] {
  const parts = [place];
  const seen = new Set<unknown>([place.node]);
  for (let index = 0; index < parts.length && parts.length < MOST_PARTS; index++) {
    const part = parts[index];
    if (part === undefined) break;
    const choices = choicesOf(part);
    const inner = [...childrenOf(childOf(part, 'allOf')), ...(choices.length === 1 ? choices : [])];
    const fresh = inner.map(([, it]) => it).filter(({ node }) => !seen.has(node));
    for (const { node } of fresh) seen.add(node);
    parts.push(...fresh);
  }
  return parts;
}

function choicesOf(place: Place): ReturnType<typeof childrenOf> {
  return allChoicesOf(place).filter(([, it]) => !isNull(it));
}

function allChoicesOf(place: Place): ReturnType<typeof childrenOf> {
  return [...childrenOf(childOf(place, 'oneOf')), ...childrenOf(childOf(place, 'anyOf'))];
}

// A choice that is null alone, or null in a list of values, says what `nullable` says.
function takesNull(place: Place): boolean {
  return (
    allChoicesOf(place).some(([, it]) => isNull(it)) || (own(place.node, 'type') === undefined && listsNull(place))
  );
}

function isNull({ node }: Place): boolean {
  const type = own(node, 'type');
  return type === 'null' || (Array.isArray(type) && type.length === 1 && type[0] === 'null');
}

function listsNull({ node }: Place): boolean {
  const list = own(node, 'enum');
  return (Array.isArray(list) && list.includes(null)) || own(node, 'const') === null;
}

function propertiesOf(parts: readonly Place[]): ReadonlyMap<string, Place> {
  const found = parts.flatMap((it) => childrenOf(childOf(it, 'properties')));
  const groups = [...Map.groupBy(found, ([name]) => name)];
  return new Map(
    groups.flatMap(([name, group]) => {
      const place = joinedPlace(group.map(([, it]) => it));
      return place === undefined ? [] : [[name, place] as const];
    }),
  );
}

// What has properties is an object, said or not.
function impliedTypes(schema: JsonObject): readonly string[] | undefined {
  if (isObject(schema['properties'])) return ['object'];
  return isObject(schema['items']) ? ['array'] : undefined;
}
