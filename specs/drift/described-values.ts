import type { Contradiction } from './contradiction.ts';
import { isObject, type JsonObject, ownText } from './json-object.ts';
import { type DocumentOperation, nameOf, operationsIn } from './operations.ts';
import { childOf, childrenOf, type Place, wholeOf } from './place.ts';
import { schemaView } from './schema-view.ts';
import { UnreadableDocument } from './unreadable-document.ts';

/** A schema, whatever it is a part of, and the examples that stand beside it. */
export interface DescribedValue {
  /** Undefined for a shared schema that no operation uses. */
  readonly operation: string | undefined;
  /** What it is called where it is used. */
  readonly name: string;
  readonly schema: Place;
  readonly examples: readonly Place[];
}

export interface Described {
  readonly values: readonly DescribedValue[];
  /** The operations that a reference cut short. */
  readonly broken: readonly Contradiction[];
}

/** Every schema that an operation uses, once for each operation, and then those that none uses. */
export function describedValues(document: JsonObject): Described {
  const used = operationsIn(document).map((it) => readable(nameOf(it), it.place, () => valuesOf(it)));
  const known = new Set(used.flatMap(({ values }) => values.map(({ schema }) => schema.node)));
  const whole = wholeOf(document);
  const unused = readable(undefined, whole, () =>
    childrenOf(childOf(whole, 'components', 'schemas'))
      .filter(([, { node }]) => !known.has(node))
      .flatMap(([name, schema]) => insides({ operation: undefined, name, schema, examples: [] }, known)),
  );
  return {
    values: [...used, unused].flatMap(({ values }) => values),
    broken: [...used, unused].flatMap(({ broken }) => broken),
  };
}

function readable(name: string | undefined, { pointers }: Place, read: () => readonly DescribedValue[]): Described {
  try {
    return { values: read(), broken: [] };
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const says = `${name ?? 'a shared schema'} cannot be read: ${error.message.replace(/\.$/, '')}`;
    const where = name === undefined ? [] : [name];
    return { values: [], broken: [{ kind: 'reference-broken', where, at: pointers[0] ?? '#', pointers, says }] };
  }
}

function valuesOf(operation: DocumentOperation): readonly DescribedValue[] {
  const { place, pathItem } = operation;
  const parameters = [pathItem, place].flatMap((it) => childrenOf(childOf(it, 'parameters')));
  const answers = childrenOf(childOf(place, 'responses')).map(([, answer]) => answer);
  const body = childOf(place, 'requestBody');
  const carriers: (readonly [string, Place])[] = [
    ...parameters.map(([, it]) => [`the parameter ${ownText(it.node, 'name') ?? ''}`, it] as const),
    ...childrenOf(body && childOf(body, 'content')).map(([, it]) => ['the request body', it] as const),
    ...answers.flatMap((it) =>
      childrenOf(childOf(it, 'headers')).map(([name, header]) => [`the header ${name}`, header] as const),
    ),
    ...answers.flatMap((it) =>
      childrenOf(childOf(it, 'content')).map(([, content]) => ['the answer', content] as const),
    ),
  ];
  const seen = new Set<unknown>();
  return carriers.flatMap(([name, carrier]) => {
    const schema = childOf(carrier, 'schema');
    if (schema === undefined) return [];
    const value = { operation: nameOf(operation), name, schema, examples: examplesBeside(carrier) };
    return [value, ...insides(value, seen)];
  });
}

function examplesBeside(carrier: Place): readonly Place[] {
  const named = childrenOf(childOf(carrier, 'examples')).flatMap(([, it]) => childOf(it, 'value') ?? []);
  const single = childOf(carrier, 'example');
  return single === undefined ? named : [single, ...named];
}

/** The schema's own example, and what is inside of it; a circle ends where it began. */
function insides({ operation, name, schema }: DescribedValue, seen: Set<unknown>): readonly DescribedValue[] {
  if (!isObject(schema.node) || seen.has(schema.node)) return [];
  seen.add(schema.node);
  const view = schemaView(schema);
  const inner = [
    ...view.properties,
    ...(view.items ? [[`${name}[]`, view.items] as const] : []),
    ...choices(view, name),
  ];
  return [
    { operation, name, schema, examples: [childOf(schema, 'example') ?? []].flat() },
    ...inner.flatMap(([inside, place]) => insides({ operation, name: inside, schema: place, examples: [] }, seen)),
  ];
}

function choices({ alternatives }: ReturnType<typeof schemaView>, name: string): readonly (readonly [string, Place])[] {
  return alternatives.map((it) => [name, it] as const);
}
