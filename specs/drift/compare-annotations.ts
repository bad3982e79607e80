import { isAnnotation } from './annotations.ts';
import type { Change } from './change.ts';
import { change } from './journey.ts';
import { isObject } from './json-object.ts';
import type { Place } from './place.ts';

export interface Annotated {
  readonly operation: string;
  /** What carries the words. */
  readonly of: string;
}

/** The words, examples and extensions that changed directly at a place. */
export function compareAnnotations(before: Place, after: Place, { operation, of }: Annotated): readonly Change[] {
  const [was, is] = [annotationsOf(before), annotationsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name));
  return names.map((name) => {
    const happened = !was.has(name) ? 'came' : !is.has(name) ? 'went' : 'changed';
    const says = `\`${name}\` of ${of} ${happened}`;
    return change(
      { operation },
      { kind: 'annotation-changed', class: 'annotation', place: before, under: [name], says },
    );
  });
}

function annotationsOf({ node }: Place): ReadonlyMap<string, string> {
  const all = isObject(node) ? Object.entries(node) : [];
  return new Map(all.filter(([name]) => isAnnotation(name)).map(([name, value]) => [name, JSON.stringify(value)]));
}
