import { isJsonObject } from './answers.ts';

/** What a JSON pointer leads to in a parsed body; undefined where it leads nowhere. */
export function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(inner, body);
}

function inner(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
