import type { JsonObject } from '../evidence/answers.ts';
import { isSameValue } from '../evidence/same-value.ts';

/** The items of a list that have this name, each SID once, but for those whose SIDs are known. */
export function namesakes(
  name: string | undefined,
  items: readonly JsonObject[],
  known: ReadonlySet<unknown>,
): readonly JsonObject[] {
  const named = items.filter((it) => !known.has(it.sid) && isSameValue('friendly_name', it.friendly_name, name));
  return [...new Map(named.map((it) => [it.sid, it])).values()];
}
