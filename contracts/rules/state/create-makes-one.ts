import type { Resource } from '../../../specs/catalogue.ts';
import { type JsonObject, textField, textOf } from '../../evidence/answers.ts';
import { type Answered, isBusy } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { livesIn } from '../../evidence/lives.ts';
import { accountOf, isTimely } from '../../evidence/owners-request.ts';
import { itemsOf, type Walk, walksIn } from '../../evidence/pages.ts';
import { sentField, sentName } from '../../evidence/requests.ts';
import { readDate } from '../date-fields.ts';
import { broken, firstBroken, holds } from '../judgement.ts';
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

  judge(history, resource) {
    const cases = walksIn(history).flatMap((walk) => creationsBefore(history, walk).map((it) => ({ walk, it })));
    const found = firstBroken(cases, ({ walk, it }) => {
      const others = copiesIn(walk, it, history);
      const most = isShownIn(walk, it, resource) ? 0 : 1;
      const expected = 'a name that one accepted creation alone gave is on one resource';
      const observed = `the list has ${others.length + 1 - most} with it, and nothing else has made another`;
      return others.length > most ? broken('another-made', { expected, observed }, it, ...walk.pages) : undefined;
    });
    const whole = cases.filter(({ walk, it }) => walk.isComplete && isShownIn(walk, it, resource));
    return found ?? holds(...whole.flatMap(({ walk, it }) => [it, ...walk.pages]));
  },
};

/** The creations that alone gave a name, and that a list may show. */
function creationsBefore(history: History, { pages: [list] }: Walk): readonly Answered[] {
  return history
    .succeeded('create')
    .filter((it) => isTimely(it) && it.number < list.number && accountOf(it) === accountOf(list))
    .filter((it) => textField(it, 'sid') !== undefined && sentName(it) !== undefined && isOnlyGiver(history, it));
}

// A refused request counts, too: that it took effect all the same is not the creation's fault.
function isOnlyGiver({ exchanges }: History, creation: Answered): boolean {
  const name = sentName(creation);
  return exchanges.every(
    (it) => it === creation || isBusy(it) || it.outcome.kind === 'refused' || sentField(it, 'FriendlyName') !== name,
  );
}

function isShownIn(walk: Walk, creation: Answered, resource: Resource): boolean {
  return itemsOf(walk, resource).some(({ sid }) => sid === textField(creation, 'sid'));
}

// What another creation made is accounted for, whatever name the list shows for it, and an older one is somebody else's.
function copiesIn(walk: Walk, creation: Answered, history: History): readonly JsonObject[] {
  const known = new Set(livesIn(history).map(({ sid }) => sid));
  const unknown = namesakes(sentName(creation), itemsOf(walk, history.resource), known);
  return unknown.filter((it) => typeof it.sid === 'string' && isAsNew(it, creation, history.resource));
}

function isAsNew(item: JsonObject, creation: Answered, { dates }: Resource): boolean {
  const [made, first] = [textOf(item, 'date_created'), textField(creation, 'date_created')].map((text) =>
    text === undefined ? undefined : readDate(text, dates)?.getTime(),
  );
  return made !== undefined && first !== undefined && Math.floor(made / 1000) >= Math.floor(first / 1000);
}
