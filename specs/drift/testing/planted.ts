import type { OpenApiId } from '../../catalogue.ts';
import { isObject, type JsonObject } from '../json-object.ts';
import { ownDocument } from '../own-document.ts';

/** Puts a value where a pointer leads, or takes away what is there where no value is given. */
export type Edit = readonly [pointer: string, value?: unknown];

/** One of our documents, with changes planted in it. */
export function planted(id: OpenApiId, ...edits: readonly Edit[]): JsonObject {
  // An alias of YAML is one object in many places, and a change is meant for one of them.
  const document: unknown = JSON.parse(JSON.stringify(ownDocument(id)));
  const edited = edits.reduce<unknown>((it, [pointer, value]) => put(it, namesIn(pointer), value), document);
  return isObject(edited) ? edited : {};
}

function namesIn(pointer: string): readonly string[] {
  const names = pointer.split('/').slice(1);
  return names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function put(node: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(node)) {
    const index = name === '-' ? node.length : Number(name);
    const inner = put(node[index], rest, value);
    return inner === undefined ? node.toSpliced(index, 1) : node.toSpliced(index, 1, inner);
  }
  const { [name]: old, ...others } = isObject(node) ? node : {};
  const inner = put(old, rest, value);
  return inner === undefined ? others : { ...others, [name]: inner };
}
