import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { formats } from '../formats.ts';
import type { Contradiction, ContradictionKind } from './contradiction.ts';
import type { DescribedValue } from './described-values.ts';
import { exampleSchema } from './example-schema.ts';
import { isObject, own } from './json-object.ts';
import { childOf, type Place, pointersTo } from './place.ts';
import { type SchemaView, schemaView } from './schema-view.ts';

/** Where an example, or a default, is not what its own schema takes, or has what the schema does not describe. */
export function contradictoryExamples({ operation, name, schema, examples }: DescribedValue): readonly Contradiction[] {
  const fallback = childOf(schema, 'default');
  return [
    ...examples.flatMap((it) => {
      const refused = faults(schema, it, { operation, kind: 'example-refused', of: `the example of ${name}` });
      return [...refused, ...undescribed(schema, it, operation)];
    }),
    ...(fallback ? faults(schema, fallback, { operation, kind: 'default-refused', of: `the default of ${name}` }) : []),
  ];
}

interface Told {
  readonly operation: string | undefined;
  readonly kind: ContradictionKind;
  readonly of: string;
}

function faults(schema: Place, { node, pointers }: Place, { operation, kind, of }: Told): readonly Contradiction[] {
  const validate = compiled(schema);
  if (validate === undefined || takes(validate, node)) return [];
  const errors = validate.errors ?? [];
  // A choice that nothing fits is told with the faults of each form: one line for each place is enough.
  const first = [...new Map(errors.map((it) => [it.instancePath, it])).values()];
  return first.map(({ instancePath, message = 'is refused' }) => {
    const at = `${pointers.at(-1) ?? '#'}${instancePath}`;
    const says = `${of}${instancePath === '' ? '' : ` at ${instancePath}`} ${message}`;
    return {
      kind,
      where: operation === undefined ? [] : [operation],
      at,
      pointers: pointers.map((it) => it + instancePath),
      says,
    };
  });
}

function takes(validate: ValidateFunction, value: unknown): boolean {
  try {
    return validate(value);
  } catch (error) {
    // A schema that is a part of itself has no end, and nothing can be said of an example.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
addFormats.default(ajv, ['uri', 'email', 'date', 'ipv4', 'ipv6', 'hostname']);
for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);

const validators = new WeakMap<object, { readonly validate: ValidateFunction | undefined }>();

/** Undefined where the schema itself is at fault, which is told elsewhere. */
function compiled({ root, node }: Place): ValidateFunction | undefined {
  if (!isObject(node)) return undefined;
  const known = validators.get(node) ?? { validate: compile(root, node) };
  validators.set(node, known);
  return known.validate;
}

function compile(root: Place['root'], node: unknown): ValidateFunction | undefined {
  try {
    return ajv.compile(exampleSchema(root, node));
  } catch {
    return undefined;
  }
}

/** The properties that an example has and its schema has not. */
function undescribed(schema: Place, example: Place, operation: string | undefined): readonly Contradiction[] {
  const view = schemaView(schema);
  if (Array.isArray(example.node) && view.items !== undefined) {
    const { items } = view;
    return example.node.flatMap((node, index) =>
      undescribed(items, { ...example, node, pointers: pointersTo(example, String(index)) }, operation),
    );
  }
  if (!isObject(example.node) || view.properties.size === 0) return [];
  return Object.entries(example.node).flatMap(([name, node]) => {
    const inner = { ...example, node, pointers: pointersTo(example, name) };
    const described = view.properties.get(name);
    if (described !== undefined) return undescribed(described, inner, operation);
    return isOpen(view) ? [] : [beyond(name, inner, operation)];
  });
}

// Where further properties are described, or one of several forms may have them, they are no surprise.
function isOpen({ keywords, alternatives }: SchemaView): boolean {
  return (
    alternatives.length > 0 ||
    isObject(keywords['additionalProperties']) ||
    own(keywords, 'additionalProperties') === true
  );
}

function beyond(name: string, { pointers }: Place, operation: string | undefined): Contradiction {
  const says = `an example has ${name}, which its schema does not describe`;
  return {
    kind: 'example-undescribed',
    where: operation === undefined ? [] : [operation],
    at: pointers.at(-1) ?? '#',
    pointers,
    says,
  };
}
