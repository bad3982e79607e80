import type { History } from '../../evidence/history.ts';
import { contradiction, LASTING_FIELDS } from '../../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn, sightingsOf } from '../../evidence/sightings.ts';
import { isDue } from '../due.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const listedMatchesFetch: Rule = {
  id: 'listed-matches-fetch',
  title: 'A list shows each resource as a fetch of it does',
  level: 'MUST',
  profile: 'state',
  sources: citeAnswers(collections, 'list', 'fetch'),
  scenario: 'lifecycle',
  covers: ['list', 'fetch'],
  branches: ['other-value'],

  judge(history, _, conditions) {
    const pairs = sightingsIn(history)
      .filter(({ isItem }) => isItem)
      .flatMap((item) =>
        neighbours(item, history)
          .filter((it) => isSettled(it, item, conditions) && isUnchanged(history, ...inOrder(it, item)))
          .map((whole) => ({ item, whole })),
      );
    const found = firstBroken(pairs, judgePair);
    if (found !== undefined) return found;
    return holds(pairs.flatMap(({ item, whole }) => [whole.exchange, item.exchange]));
  },
};

/** An item of a list, and the same instance in another answer. */
interface Pair {
  readonly item: Sighting;
  readonly whole: Sighting;
}

function judgePair({ item, whole }: Pair): Broken | undefined {
  const field = contradiction(item.fields, whole.fields, fieldsOf(whole));
  if (field === undefined) return undefined;
  const expected = `an item of the list shows what the ${whole.exchange.step} answer shows, as nothing changed in between`;
  return broken('other-value', { expected, observed: `its ${field} is another one` }, whole.exchange, item.exchange);
}

/** The last whole view of an instance before a list, and the first after it, which may show what has changed since. */
function neighbours(item: Sighting, history: History): readonly Sighting[] {
  const others = sightingsOf(history, item.sid).filter((it) => !it.isItem);
  const before = others.findLast((it) => it.exchange.number < item.exchange.number);
  const after = others.find((it) => it.exchange.number > item.exchange.number);
  return [before, after].filter((it) => it !== undefined);
}

// What a creation or an update said may be old when the answer arrives, but for what only the caller changes.
function fieldsOf({ exchange }: Sighting): readonly string[] {
  const listed = LASTING_FIELDS.filter((it) => it !== 'policy');
  return exchange.step === 'fetch' ? [...listed, 'date_updated'] : listed;
}

function isSettled(whole: Sighting, item: Sighting, conditions: Conditions): boolean {
  return whole.exchange.number > item.exchange.number || isDue(item.exchange, whole.exchange, conditions);
}

function inOrder(one: Sighting, other: Sighting): [Sighting, Sighting] {
  return one.exchange.number < other.exchange.number ? [one, other] : [other, one];
}
