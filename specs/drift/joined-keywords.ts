import { canonical } from './canonical.ts';
import { isObject, type JsonObject, textsIn } from './json-object.ts';

/** What the parts of one schema demand together: where two of them limit the same, the narrower limit counts. */
export function joinedKeywords(parts: readonly JsonObject[]): JsonObject {
  const names = [...new Set(parts.flatMap((it) => Object.keys(it)))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      joined(
        name,
        parts.filter((it) => Object.hasOwn(it, name)).map((it) => it[name]),
      ),
    ]),
  );
}

function joined(name: string, values: readonly unknown[]): unknown {
  const [first, ...others] = [...new Map(values.map((it) => [canonical(it), it])).values()];
  return others.reduce((one, other) => JOINTS[name]?.(one, other) ?? one, first);
}

type Joint = (one: unknown, other: unknown) => unknown;

const greater: Joint = (one, other) => (Number(other) > Number(one) ? other : one);
const less: Joint = (one, other) => (Number(other) < Number(one) ? other : one);
const either: Joint = (one, other) => one === true || other === true;

/** Of any other keyword, the schema's own value counts, and not that of a part. */
const JOINTS: Readonly<Record<string, Joint>> = {
  minimum: greater,
  minLength: greater,
  minItems: greater,
  minProperties: greater,
  maximum: less,
  maxLength: less,
  maxItems: less,
  maxProperties: less,
  exclusiveMinimum: (one, other) => (typeof one === 'number' ? greater(one, other) : either(one, other)),
  exclusiveMaximum: (one, other) => (typeof one === 'number' ? less(one, other) : either(one, other)),
  uniqueItems: either,
  deprecated: either,
  readOnly: either,
  writeOnly: either,
  nullable: either,
  enum: (one, other) => {
    const known = new Set(Array.isArray(other) ? other.map(canonical) : []);
    return Array.isArray(one) ? one.filter((it) => known.has(canonical(it))) : other;
  },
  type: (one, other) => {
    const [ones, others] = [typesIn(one), typesIn(other)];
    const shared = ones.filter((it) => others.includes(it) || (it === 'integer' && others.includes('number')));
    return others.includes('integer') && ones.includes('number') ? [...shared, 'integer'] : shared;
  },
  // A text must fit both, and what cannot be read as one pattern is at least not passed over.
  pattern: (one, other) => `(?=${String(one)})${String(other)}`,
  additionalProperties: (one, other) => {
    if (one === false || other === false) return false;
    return isObject(one) ? one : other;
  },
};

function typesIn(type: unknown): readonly string[] {
  return typeof type === 'string' ? [type] : textsIn(type);
}
