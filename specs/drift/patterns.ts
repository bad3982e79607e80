import type { Movement } from './change.ts';
import { type CharacterSet, isWithin, readCharacterSet } from './character-sets.ts';

/**
 * Says if a pattern lets more or fewer texts pass than an earlier one. What it cannot read, or prove, is `other`.
 */
export function patternMovement(before: string, after: string): Movement | 'same' {
  if (before === after) return 'same';
  const [earlier, later] = [read(before), read(after)];
  if (earlier === undefined || later === undefined) return 'other';
  const [narrows, widens] = [allPass(later, earlier), allPass(earlier, later)];
  if (narrows && widens) return 'same';
  if (narrows) return 'narrower';
  return widens ? 'wider' : 'other';
}

/** How many characters a text has that passes; undefined where the pattern does not say. */
export function lengthsIn(pattern: unknown): { readonly least: number; readonly most: number } | undefined {
  const parts = typeof pattern === 'string' ? read(pattern) : undefined;
  if (parts === undefined || !parts.fromStart || !parts.toEnd) return undefined;
  const sum = (side: 'least' | 'most') => parts.atoms.reduce((total, atom) => total + atom[side], 0);
  return { least: sum('least'), most: sum('most') };
}

interface Atom {
  readonly set: CharacterSet;
  readonly least: number;
  readonly most: number;
}

interface Parts {
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  readonly atoms: readonly Atom[];
}

function read(pattern: string): Parts | undefined {
  const fromStart = pattern.startsWith('^');
  const toEnd = /(?<!\\)(?:\\\\)*\$$/.test(pattern);
  const atoms: Atom[] = [];
  let rest = withoutGroups(pattern.slice(fromStart ? 1 : 0, toEnd ? -1 : undefined));
  while (rest !== '') {
    const found = readCharacterSet(rest);
    if (found === undefined) return undefined;
    const times = readTimes(rest.slice(found.length));
    atoms.push({ set: found.set, least: times.least, most: times.most });
    rest = rest.slice(found.length + times.length);
  }
  return { fromStart, toEnd, atoms };
}

/** A group that is neither repeated nor a choice changes nothing; the others are left, and cannot be read. */
function withoutGroups(pattern: string): string {
  const group = /((?:^|[^\\])(?:\\\\)*)\((?:\?:|(?!\?))((?:\\.|\[(?:\\.|[^\]\\])*\]|[^()[\]|\\])*)\)(?![*+?{])/;
  const found = group.exec(pattern);
  if (found === null || isInClass(pattern.slice(0, found.index + (found[1]?.length ?? 0)))) return pattern;
  return withoutGroups(pattern.replace(group, '$1$2'));
}

function isInClass(before: string): boolean {
  return /\[(?:\\.|[^\]\\])*$/.test(before);
}

function readTimes(rest: string): { least: number; most: number; length: number } {
  const counted = /^\{(\d{1,4})(,(\d{1,4})?)?\}/.exec(rest);
  if (counted !== null) {
    const [{ length }, least, comma, most] = counted;
    const upper = comma === undefined ? Number(least) : most === undefined ? Infinity : Number(most);
    return { least: Number(least), most: upper, length };
  }
  const [least, most] = SIGNS[rest[0] ?? ''] ?? [1, 1];
  return { least, most, length: SIGNS[rest[0] ?? ''] === undefined ? 0 : 1 };
}

const SIGNS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

/** Whether every text that passes the inner pattern surely passes the outer one. */
function allPass(inner: Parts, outer: Parts): boolean {
  if ((outer.fromStart && !inner.fromStart) || (outer.toEnd && !inner.toEnd)) return false;
  return allFit(spread(inner.atoms), spread(outer.atoms)) || allFit(merged(inner.atoms), merged(outer.atoms));
}

function allFit(inner: readonly Atom[], outer: readonly Atom[]): boolean {
  return inner.length === outer.length && inner.every((atom, index) => fits(atom, outer[index]));
}

// A digit 32 times is 32 atoms, so that it compares with one and 31 of them.
function spread(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.flatMap((atom) => {
    if (atom.least !== atom.most || atom.most > 1000) return [atom];
    return Array.from({ length: atom.most }, () => ({ ...atom, least: 1, most: 1 }));
  });
}

// And the same digit is one atom, so that 32 times compares with 32 to 34 times.
function merged(atoms: readonly Atom[]): readonly Atom[] {
  const done: Atom[] = [];
  for (const atom of atoms) {
    const last = done.at(-1);
    if (last === undefined || !isWithin(last.set, atom.set) || !isWithin(atom.set, last.set)) done.push(atom);
    else done[done.length - 1] = { ...atom, least: last.least + atom.least, most: last.most + atom.most };
  }
  return done;
}

function fits(inner: Atom, outer: Atom | undefined): boolean {
  return (
    outer !== undefined && inner.least >= outer.least && inner.most <= outer.most && isWithin(inner.set, outer.set)
  );
}
