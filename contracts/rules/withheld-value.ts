import { bodyField } from '../evidence/answers.ts';
import { type Documented, documentedBodies } from '../evidence/documented.ts';
import type { History } from '../evidence/history.ts';
import { formField } from '../evidence/requests.ts';
import { placeOf, type Shown, shownIn, sidOf } from '../evidence/shown.ts';
import { type Broken, broken } from './judgement.ts';

/**
 * Finds an answer without an optional property that the caller gave a value. Without a value, such a property may be left
 * out; with one, it may not.
 */
export function withheldValue(branch: string, history: History): Broken | undefined {
  const writes = documentedBodies(history).filter(({ step }) => step === 'create' || step === 'update');
  const writesBySid = Map.groupBy(writes, writtenSid);
  for (const shown of shownIn(history)) {
    const sid = sidOf(shown);
    const found = sid === undefined ? undefined : withheldFrom(shown, writesBySid.get(sid) ?? []);
    if (found === undefined) continue;
    const finding = { expected: `${placeOf(shown)} has the ${found.name} that was given`, observed: 'it has none' };
    return broken(branch, finding, found.giver, shown.exchange);
  }
  return undefined;
}

interface Withheld {
  readonly name: string;
  readonly giver: Documented;
}

const GIVEN_AS = { friendly_name: 'FriendlyName', policy: 'Policy' } as const;

function withheldFrom(shown: Shown, writes: readonly Documented[]): Withheld | undefined {
  // The document has no policy in the items of a list.
  const names = shown.isItem ? (['friendly_name'] as const) : (['friendly_name', 'policy'] as const);
  for (const name of names) {
    const giver = Object.hasOwn(shown.fields, name) ? undefined : giverOf(GIVEN_AS[name], shown, writes);
    if (giver !== undefined) return { name, giver };
  }
  return undefined;
}

function giverOf(field: string, shown: Shown, writes: readonly Documented[]): Documented | undefined {
  const last = writes.findLast((it) => it.number <= shown.exchange.number && formField(it, field) !== undefined);
  const isEmpty = last === undefined || formField(last, field)?.trim() === '';
  return isEmpty ? undefined : last;
}

function writtenSid(write: Documented): unknown {
  return write.sid ?? bodyField(write, 'sid');
}
