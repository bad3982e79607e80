import type { Resource } from '../../../specs/catalogue.ts';
import { type JsonObject, textField, textOf } from '../../evidence/answers.ts';
import { type Answered, isBusy } from '../../evidence/exchange.ts';
import { grouped } from '../../evidence/grouped.ts';
import type { History } from '../../evidence/history.ts';
import { livesIn } from '../../evidence/lives.ts';
import { oncePer } from '../../evidence/once-per.ts';
import { accountOf, isTimely } from '../../evidence/owners-request.ts';
import { isWalkedPast, itemsOf, type Walk, walksIn } from '../../evidence/pages.ts';
import { sentField, sentName } from '../../evidence/requests.ts';
import { readDate } from '../date-fields.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { namesakes } from '../namesakes.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const createMakesOne: Rule = {
  id: 'create-makes-one',
  title: 'One accepted creation makes one resource',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'create', 'list'),
  scenario: 'lifecycle',
  covers: ['create', 'list'],
  branches: ['another-made'],

  judge(history) {
    const walks = walksIn(history);
    // A list in which everything is accounted for has no copy.
    const suspicious = walks.filter((it) => unknownIn(history)(it).length > 0);
    const found = firstBroken(suspicious, (walk) =>
      firstBroken(creationsBefore(history, walk), (it) => judgeCreation(it, walk, history)),
    );
    if (found !== undefined) return found;
    const whole = walks.filter((it) => it.isComplete);
    return holds(
      whole.flatMap((walk) => {
        const [first, ...others] = creationsShown(history, walk);
        return first === undefined ? [] : [first, ...walk.pages, ...others];
      }),
    );
  },
};

function judgeCreation(creation: Answered, walk: Walk, history: History): Broken | undefined {
  const others = copiesIn(walk, creation, history);
  const most = isShownIn(walk, creation, history.resource) ? 0 : 1;
  if (others.length <= most) return undefined;
  const expected = 'a name that one accepted creation alone gave is on one resource';
  const observed = `the list has ${others.length + 1 - most} with it, and nothing else has made another`;
  return broken('another-made', { expected, observed }, creation, ...walk.pages);
}

/** The creations that alone gave a name, and that a list may show. */
function creationsBefore(history: History, { pages: [list] }: Walk): readonly Answered[] {
  const account = accountOf(list);
  return onlyGivers(history).filter((it) => it.number < list.number && accountOf(it) === account);
}

/** Those of them that the list shows. */
function creationsShown(history: History, walk: Walk): readonly Answered[] {
  const [list] = walk.pages;
  const sids = new Set(itemsOf(walk, history.resource).map(({ sid }) => sid));
  const shown = [...sids].flatMap((sid) => onlyGiversOf(history, sid));
  const account = accountOf(list);
  const before = shown.filter((it) => it.number < list.number && accountOf(it) === account);
  return before.toSorted((one, other) => one.number - other.number);
}

const onlyGiversOf = grouped<Answered, unknown>(
  (history) => onlyGivers(history),
  (it) => textField(it, 'sid'),
);

const onlyGivers = oncePer((history: History) =>
  history
    .succeeded('create')
    .filter((it) => isTimely(it) && textField(it, 'sid') !== undefined && isOnlyGiver(history, it)),
);

// A refused request counts, too: that it took effect all the same is not the creation's fault.
function isOnlyGiver(history: History, creation: Answered): boolean {
  const name = sentName(creation);
  return name !== undefined && giversOf(history, name).every((it) => it === creation);
}

const giversOf = grouped(
  ({ exchanges }) => exchanges.filter((it) => !isBusy(it) && it.outcome.kind !== 'refused'),
  (it) => sentField(it, 'FriendlyName'),
);

function isShownIn(walk: Walk, creation: Answered, resource: Resource): boolean {
  return isWalkedPast(textField(creation, 'sid'), walk, resource);
}

// What another creation made is accounted for, whatever name the list shows for it, and an older one is somebody else's.
function copiesIn(walk: Walk, creation: Answered, history: History): readonly JsonObject[] {
  const unknown = namesakes(sentName(creation), unknownIn(history)(walk), new Set());
  return unknown.filter((it) => typeof it.sid === 'string' && isAsNew(it, creation, history.resource));
}

const unknownIn = oncePer((history: History) => {
  const known = new Set<unknown>(livesIn(history).map(({ sid }) => sid));
  return oncePer((walk: Walk) => itemsOf(walk, history.resource).filter(({ sid }) => !known.has(sid)));
});

function isAsNew(item: JsonObject, creation: Answered, { dates }: Resource): boolean {
  const texts = [textOf(item, 'date_created'), textField(creation, 'date_created')];
  // Without a date that can be read, nothing is new: no comparison with NaN is true.
  const [made = Number.NaN, first = Number.NaN] = texts.map((text = '') => readDate(text, dates)?.getTime());
  return Math.floor(made / 1000) >= Math.floor(first / 1000);
}
