import type { Contradiction, ContradictionKind } from './contradiction.ts';
import type { DescribedValue } from './described-values.ts';
import { own, textsIn } from './json-object.ts';
import { childOf, pointersTo } from './place.ts';
import { schemaView } from './schema-view.ts';
import { shown } from './shown.ts';

/** Where the limits of one schema cannot be kept together, or do not limit what they seem to. */
export function contradictoryLimits({ operation, name, schema }: DescribedValue): readonly Contradiction[] {
  const found = (kind: ContradictionKind, under: string, says: string): Contradiction => {
    const pointers = pointersTo(schema, under);
    return { kind, where: operation === undefined ? [] : [operation], at: pointers.at(-1) ?? '#', pointers, says };
  };
  const pattern = own(schema.node, 'pattern');
  const undescribed = undescribedNames(schema);
  return [
    ...(typeof pattern === 'string'
      ? patternFaults(pattern).map(([kind, says]) =>
          found(kind, 'pattern', `the pattern ${shown(pattern)} of ${name} ${says}`),
        )
      : []),
    ...crossed(schema.node).map(([least, most]) =>
      found('bounds-crossed', least, `the ${least} of ${name} is above its ${most}`),
    ),
    ...undescribed.map((it) =>
      found('required-undescribed', 'required', `${it} is required in ${name} and not described`),
    ),
  ];
}

function patternFaults(pattern: string): readonly (readonly [ContradictionKind, string])[] {
  try {
    // The constructor is all that says if a pattern can be read.
    void new RegExp(pattern, 'u');
  } catch {
    return [['pattern-malformed', 'cannot be read']];
  }
  const isAnchored = pattern.startsWith('^') && pattern.endsWith('$');
  return isAnchored ? [] : [['pattern-unanchored', 'also finds longer texts that only have it in them']];
}

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

function crossed(node: unknown): readonly (readonly [least: string, most: string])[] {
  return PAIRS.filter(([least, most]) => Number(own(node, least)) > Number(own(node, most)));
}

function undescribedNames(schema: DescribedValue['schema']): readonly string[] {
  // Without properties, the names are described elsewhere or nowhere.
  if (childOf(schema, 'properties') === undefined) return [];
  const { properties } = schemaView(schema);
  return textsIn(own(schema.node, 'required')).filter((name) => !properties.has(name));
}
