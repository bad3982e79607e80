import type { Change, Movement, SchemaKind } from './change.ts';
import { change, felt, type Journey, subject } from './journey.ts';
import { textsIn } from './json-object.ts';
import { patternMovement } from './patterns.ts';
import { rangeMovements } from './ranges.ts';
import type { SchemaView } from './schema-view.ts';
import { shown } from './shown.ts';

/** What became of the values that two schemas take, their insides apart. */
export function compareValues(before: SchemaView, after: SchemaView, journey: Journey): readonly Change[] {
  const typeMoves = typeMoved(before, after);
  // Of another type, nothing else can be compared.
  const moves = isAnotherType(before, after) ? typeMoves : [...typeMoves, ...othersMoved(before, after)];
  return moves.map(({ kind, keyword, movement, says }) =>
    change(journey, {
      kind,
      class: felt(journey, movement),
      place: before.place,
      under: [keyword],
      says: `${subject(journey)} ${says}`,
    }),
  );
}

interface Move {
  readonly kind: SchemaKind;
  readonly keyword: string;
  readonly movement: Movement;
  /** What follows the name of the value. */
  readonly says: string;
}

function othersMoved(before: SchemaView, after: SchemaView): readonly Move[] {
  return [
    ...nullableMoved(before, after),
    ...enumMoved(before, after),
    ...patternMoved(before, after),
    ...formatMoved(before, after),
    ...boundsMoved(before, after),
  ];
}

function typeMoved({ types: before }: SchemaView, { types: after }: SchemaView): readonly Move[] {
  const [narrows, widens] = [covers(before, after), covers(after, before)];
  if (narrows && widens) return [];
  const says = `was ${typeText(before)} and is ${typeText(after)}`;
  return [{ kind: 'type-changed', keyword: 'type', movement: narrows ? 'narrower' : widens ? 'wider' : 'other', says }];
}

type Types = SchemaView['types'];

function covers(outer: Types, inner: Types): boolean {
  if (outer === undefined) return true;
  if (inner === undefined) return false;
  return inner.every((it) => outer.includes(it) || (it === 'integer' && outer.includes('number')));
}

function typeText(types: Types): string {
  return types === undefined ? 'of any type' : types.join(' or ');
}

function isAnotherType({ types: before }: SchemaView, { types: after }: SchemaView): boolean {
  return !covers(before, after) && !covers(after, before);
}

function nullableMoved(before: SchemaView, after: SchemaView): readonly Move[] {
  if (before.isNullable === after.isNullable || isAnything(before) || isAnything(after)) return [];
  return after.isNullable
    ? [{ kind: 'nullable-changed', keyword: 'nullable', movement: 'wider', says: 'may be null' }]
    : [{ kind: 'nullable-changed', keyword: 'nullable', movement: 'narrower', says: 'may no longer be null' }];
}

// What may be anything may be null as well.
function isAnything({ types, keywords }: SchemaView): boolean {
  return types === undefined && keywords['enum'] === undefined;
}

function enumMoved({ keywords: before }: SchemaView, { keywords: after }: SchemaView): readonly Move[] {
  const [earlier, later] = [listOf(before['enum']), listOf(after['enum'])];
  const keyword = 'enum';
  if (earlier === undefined && later === undefined) return [];
  if (earlier === undefined) {
    return [
      { kind: 'enum-added', keyword, movement: 'narrower', says: `must be one of ${later?.map(shown).join(', ')}` },
    ];
  }
  if (later === undefined) {
    return [{ kind: 'enum-removed', keyword, movement: 'wider', says: 'may be more than a list of values' }];
  }
  const gone = earlier.filter((it) => !later.some((other) => same(it, other)));
  const fresh = later.filter((it) => !earlier.some((other) => same(it, other)));
  return [
    ...gone.map(
      (it): Move => ({
        kind: 'enum-value-removed',
        keyword,
        movement: 'narrower',
        says: `may no longer be ${shown(it)}`,
      }),
    ),
    ...fresh.map((it): Move => ({ kind: 'enum-value-added', keyword, movement: 'wider', says: `may be ${shown(it)}` })),
  ];
}

function listOf(value: unknown): readonly unknown[] | undefined {
  // Null is told apart by `nullable`.
  return Array.isArray(value) ? value.filter((it) => it !== null) : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function patternMoved(before: SchemaView, after: SchemaView): readonly Move[] {
  const [earlier, later] = [textsIn([before.keywords['pattern']])[0], textsIn([after.keywords['pattern']])[0]];
  if (earlier === later) return [];
  const movement = appeared(earlier, later) ?? patternMovement(earlier ?? '', later ?? '');
  if (movement === 'same') return [];
  return [{ kind: 'pattern-changed', keyword: 'pattern', movement, says: turned('pattern', earlier, later) }];
}

function formatMoved(before: SchemaView, after: SchemaView): readonly Move[] {
  const [earlier, later] = [feltFormat(before), feltFormat(after)];
  if (earlier === later) return [];
  const movement = appeared(earlier, later) ?? FORMAT_MOVEMENTS[`${earlier} ${later}`] ?? 'other';
  return [{ kind: 'format-changed', keyword: 'format', movement, says: turned('format', earlier, later) }];
}

const FORMAT_MOVEMENTS: Readonly<Record<string, Movement>> = {
  'uri uri-reference': 'wider',
  'uri-reference uri': 'narrower',
};

/** The format, where it limits the values: those of numbers are bounds, and a password is any text. */
function feltFormat({ keywords: { format } }: SchemaView): string | undefined {
  if (typeof format !== 'string') return undefined;
  return ['int32', 'int64', 'float', 'double', 'password'].includes(format) ? undefined : format;
}

/** A demand that came or went; undefined where it is on both sides. */
function appeared(before: string | undefined, after: string | undefined): Movement | undefined {
  if (before === undefined) return 'narrower';
  return after === undefined ? 'wider' : undefined;
}

function turned(keyword: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `has the ${keyword} ${shown(after)}, and had none`;
  if (after === undefined) return `no longer has the ${keyword} ${shown(before)}`;
  return `had the ${keyword} ${shown(before)} and has ${shown(after)}`;
}

function boundsMoved(before: SchemaView, after: SchemaView): readonly Move[] {
  const [earlier, later] = [withType(before), withType(after)];
  return rangeMovements(earlier, later).map(({ keyword, movement, before: was, after: is }) => ({
    kind: 'bounds-changed',
    keyword,
    movement,
    says: `had ${limit(keyword, was)} and has ${limit(keyword, is)}`,
  }));
}

function withType({ keywords, types }: SchemaView) {
  return { ...keywords, type: types?.length === 1 ? types[0] : undefined };
}

function limit(keyword: string, value: number): string {
  const isNone = !Number.isFinite(value) || (value === 0 && keyword !== 'minimum' && keyword !== 'maximum');
  return isNone ? `no ${keyword}` : `a ${keyword} of ${value}`;
}
