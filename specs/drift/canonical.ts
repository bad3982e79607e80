import { isAnnotation } from './annotations.ts';
import { isObject } from './json-object.ts';

/** A text that is the same for what is the same: names in order, and without words, examples and extensions. */
export function canonical(node: unknown): string {
  return JSON.stringify(ordered(node)) ?? '';
}

function ordered(node: unknown, isNames = false): unknown {
  if (Array.isArray(node)) return node.map((it) => ordered(it));
  if (!isObject(node)) return node;
  // A property may be called `description`.
  const names = Object.keys(node).filter((name) => isNames || !isAnnotation(name));
  return Object.fromEntries(names.toSorted().map((name) => [name, ordered(node[name], name === 'properties')]));
}
