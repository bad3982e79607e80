import { own } from '../json-object.ts';
import { planted } from './planted.ts';

/** What stands at a pointer of our document of iam v1. */
export function valueAt(pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  const unescaped = names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return unescaped.reduce<unknown>(
    (node, name) => (Array.isArray(node) ? node[Number(name)] : own(node, name)),
    planted('iam-v1-openapi'),
  );
}
