import type { Movement } from './change.ts';
import type { JsonObject } from './json-object.ts';
import { lengthsIn } from './patterns.ts';

/** A limit that moved: the keyword that says so, and what became of the values. */
export interface RangeMovement {
  readonly keyword: string;
  readonly movement: Movement;
  readonly before: number;
  readonly after: number;
}

/** How the limits of a number, a text, a list and an object moved. What another keyword says already is no limit. */
export function rangeMovements(before: JsonObject, after: JsonObject): readonly RangeMovement[] {
  return RANGES.flatMap(({ least, most, read }) => {
    const [earlier, later] = [read(before), read(after)];
    const moved = [
      { keyword: least, before: earlier.least, after: later.least, movement: direction(later.least - earlier.least) },
      { keyword: most, before: earlier.most, after: later.most, movement: direction(earlier.most - later.most) },
    ];
    return moved.flatMap(({ movement, ...rest }) => {
      // What only a pattern says is told where patterns are compared.
      const isSaid = SAID_BY[rest.keyword]?.some((it) => before[it] !== undefined || after[it] !== undefined);
      return movement === undefined || isSaid !== true ? [] : [{ ...rest, movement }];
    });
  });
}

interface Range {
  readonly least: number;
  readonly most: number;
}

interface RangeReader {
  readonly least: string;
  readonly most: string;
  readonly read: (schema: JsonObject) => Range;
}

/** The keywords that set a limit. */
const SAID_BY: Readonly<Record<string, readonly string[]>> = {
  minimum: ['minimum', 'exclusiveMinimum', 'format'],
  maximum: ['maximum', 'exclusiveMaximum', 'format'],
  minLength: ['minLength'],
  maxLength: ['maxLength'],
  minItems: ['minItems'],
  maxItems: ['maxItems'],
  minProperties: ['minProperties'],
  maxProperties: ['maxProperties'],
};

const RANGES: readonly RangeReader[] = [
  { least: 'minimum', most: 'maximum', read: valueRange },
  { least: 'minLength', most: 'maxLength', read: lengthRange },
  { least: 'minItems', most: 'maxItems', read: (it) => countRange(it['minItems'], it['maxItems']) },
  { least: 'minProperties', most: 'maxProperties', read: (it) => countRange(it['minProperties'], it['maxProperties']) },
];

function direction(towardsNarrower: number): Movement | undefined {
  if (towardsNarrower === 0 || Number.isNaN(towardsNarrower)) return undefined;
  return towardsNarrower > 0 ? 'narrower' : 'wider';
}

function countRange(least: unknown, most: unknown): Range {
  return { least: numberOr(least, 0), most: numberOr(most, Infinity) };
}

// A pattern of 34 characters says no less than a length of 34.
function lengthRange({ minLength, maxLength, pattern }: JsonObject): Range {
  const { least, most } = countRange(minLength, maxLength);
  const told = lengthsIn(pattern);
  return told === undefined ? { least, most } : { least: Math.max(least, told.least), most: Math.min(most, told.most) };
}

const INT32 = 2 ** 31;

// An int64 is no limit for a client: no count comes near it.
function valueRange(schema: JsonObject): Range {
  const isInt32 = schema['format'] === 'int32';
  const least = Math.max(lower(schema), isInt32 ? -INT32 : -Infinity);
  return { least, most: Math.min(upper(schema), isInt32 ? INT32 - 1 : Infinity) };
}

// OpenAPI 3.0 says that the limit is excluded with true, 3.1 with the limit itself.
function lower({ minimum, exclusiveMinimum: excluded, type }: JsonObject): number {
  const limit = numberOr(minimum, -Infinity);
  if (typeof excluded === 'number') return Math.max(limit, excluded + smallest(excluded, type));
  return excluded === true ? limit + smallest(limit, type) : limit;
}

function upper({ maximum, exclusiveMaximum: excluded, type }: JsonObject): number {
  const limit = numberOr(maximum, Infinity);
  if (typeof excluded === 'number') return Math.min(limit, excluded - smallest(excluded, type));
  return excluded === true ? limit - smallest(limit, type) : limit;
}

// The least step to the next number.
function smallest(from: number, type: unknown): number {
  return type === 'integer' ? 1 : Math.max(Math.abs(from), 1) * Number.EPSILON;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
