import type { Resource } from '../../../specs/catalogue.ts';
import { fieldOf } from '../../evidence/answers.ts';
import type { History } from '../../evidence/history.ts';
import { formField } from '../../evidence/requests.ts';
import { placeOf, type Shown, shownIn, sidOf } from '../../evidence/shown.ts';
import { dateInWords, secondOf } from '../date-fields.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { COLLECTION_SCHEMAS, citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const updateMovesDateUpdated: Rule = {
  id: 'update-moves-date-updated',
  title: 'An update moves date_updated, which stays as the update left it',
  level: 'SHOULD',
  profile: 'shape',
  sources: citeProperty('date_updated', ...COLLECTION_SCHEMAS),
  scenario: 'lifecycle',
  covers: ['update'],
  branches: ['unmoved', 'not-kept'],

  judge(history, resource) {
    const dated = datedIn(history, resource);
    const changes = changesAmong(dated);
    const bySid = Map.groupBy(dated, (it) => it.sid);
    const updates = dated.filter((it) => it.shown.exchange.step === 'update');
    const found =
      firstBroken(changes, ({ before, after }) => judgeMove(before, after)) ??
      firstBroken(updates, (it) => judgeKeeping(it, bySid.get(it.sid) ?? []));
    if (found !== undefined) return found;
    return changes.length === 0
      ? inconclusive('no update changed a resource a second or more after its last change')
      : holds(changes.flatMap((it) => [it.before.shown.exchange, it.after.shown.exchange]));
  },
};

interface Dated {
  readonly shown: Shown;
  readonly sid: string;
  readonly second: number;
}

function datedIn(history: History, resource: Resource): readonly Dated[] {
  return shownIn(history).flatMap((shown) => {
    const [sid, second] = [sidOf(shown), secondOf(shown, 'date_updated', resource)];
    const isEarly = shown.exchange.poll === 'pending';
    return sid === undefined || second === undefined || isEarly ? [] : [{ shown, sid, second }];
  });
}

interface Change {
  readonly before: Dated;
  readonly after: Dated;
}

/** Each update that surely changes something, with the last write before it. */
function changesAmong(dated: readonly Dated[]): readonly Change[] {
  const writes = new Map<string, Dated>();
  return dated.flatMap((after) => {
    const before = writes.get(after.sid);
    if (isWrite(after)) writes.set(after.sid, after);
    return before && isLaterChange(before, after) ? [{ before, after }] : [];
  });
}

function isWrite({ shown: { exchange } }: Dated): boolean {
  return exchange.step === 'create' || exchange.step === 'update';
}

// An update that changes nothing, or comes within the second of the last change, may leave the date as it is.
function isLaterChange(before: Dated, after: Dated): boolean {
  const [write, update] = [before.shown.exchange, after.shown.exchange];
  const isLater = update.sentAtMs >= write.sentAtMs + write.ms + 1000;
  const name = formField(update, 'FriendlyName');
  const isRenamed = name !== undefined && name !== fieldOf(before.shown.fields, 'friendly_name');
  return update.step === 'update' && isLater && (isRenamed || formField(update, 'Policy') !== undefined);
}

function judgeMove(before: Dated, after: Dated): Broken | undefined {
  if (after.second > before.second) return undefined;
  const finding = {
    expected: 'date_updated in the update answer is later than before the update',
    observed: `it is ${dateInWords(after.second)}, and was ${dateInWords(before.second)}`,
  };
  return broken('unmoved', finding, before.shown.exchange, after.shown.exchange);
}

function judgeKeeping(update: Dated, own: readonly Dated[]): Broken | undefined {
  const later = own.find((it) => it.shown.exchange.number > update.shown.exchange.number && it.second < update.second);
  if (later === undefined) return undefined;
  const expected = `date_updated in ${placeOf(later.shown)} is not before that in the update answer`;
  const observed = `it is ${dateInWords(later.second)}, and was ${dateInWords(update.second)}`;
  return broken('not-kept', { expected, observed }, update.shown.exchange, later.shown.exchange);
}
