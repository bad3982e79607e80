import { isObject, type JsonObject, own } from './json-object.ts';

/** A schema of a document as ajv takes it, with the document's shared schemas beside it, so that circles stay circles. */
export function exampleSchema(root: JsonObject, schema: unknown): JsonObject {
  const shared = own(own(root, 'components'), 'schemas');
  const schemas = isObject(shared) ? mapped(shared) : {};
  return { ...converted(schema), components: { schemas } };
}

const LISTS = ['allOf', 'oneOf', 'anyOf'] as const;
const SINGLE = ['items', 'not', 'additionalProperties'] as const;
const AS_THEY_ARE = [
  'type enum const format pattern minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength',
  'minItems maxItems uniqueItems minProperties maxProperties required',
]
  .join(' ')
  .split(' ');

function converted(schema: unknown): JsonObject {
  if (!isObject(schema)) return {};
  const reference = schema['$ref'];
  // Another place than the shared schemas is not looked into.
  if (typeof reference === 'string') return reference.startsWith('#/components/schemas/') ? { $ref: reference } : {};
  const plain = Object.entries(schema).filter(([keyword]) => AS_THEY_ARE.includes(keyword));
  return {
    ...Object.fromEntries(plain),
    ...Object.fromEntries(LISTS.flatMap((it) => (Array.isArray(schema[it]) ? [[it, schema[it].map(converted)]] : []))),
    ...Object.fromEntries(SINGLE.flatMap((it) => (isObject(schema[it]) ? [[it, converted(schema[it])]] : []))),
    ...(schema['additionalProperties'] === false ? { additionalProperties: false } : {}),
    ...(isObject(schema['properties']) ? { properties: mapped(schema['properties']) } : {}),
    ...excludedLimits(schema),
    ...(schema['nullable'] === true ? withNull(schema) : {}),
  };
}

function mapped(schemas: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).map(([name, it]) => [name, converted(it)]));
}

// OpenAPI 3.0 excludes a limit with true, where JSON Schema gives the limit itself.
function excludedLimits({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): JsonObject {
  return {
    ...(typeof exclusiveMinimum === 'boolean' ? { exclusiveMinimum: exclusiveMinimum ? minimum : undefined } : {}),
    ...(typeof exclusiveMaximum === 'boolean' ? { exclusiveMaximum: exclusiveMaximum ? maximum : undefined } : {}),
  };
}

function withNull({ type, enum: values }: JsonObject): JsonObject {
  return {
    ...(typeof type === 'string' ? { type: [type, 'null'] } : {}),
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
  };
}
