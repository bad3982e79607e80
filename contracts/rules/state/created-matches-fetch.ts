import { textField } from '../../evidence/answers.ts';
import type { History } from '../../evidence/history.ts';
import { contradiction, LASTING_FIELDS } from '../../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn, sightingsOf } from '../../evidence/sightings.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const createdMatchesFetch: Rule = {
  id: 'created-matches-fetch',
  title: 'A fetch shows what the creation said, until something changes it',
  level: 'MUST',
  profile: 'state',
  sources: citeAnswers(collections, 'create', 'fetch'),
  scenario: 'lifecycle',
  covers: ['create', 'fetch'],
  branches: ['other-resource', 'other-value'],

  judge(history) {
    const isComparable = ({ creation, fetch }: Pair) => isUnchanged(history, creation, fetch);
    const pairs = sightingsIn(history)
      .filter(({ exchange }) => exchange.step === 'fetch')
      .flatMap((fetch) => creationsBefore(fetch, history).map((creation) => ({ creation, fetch })));

    const found = firstBroken(pairs, (it) => otherResource(it) ?? (isComparable(it) ? otherValue(it) : undefined));
    if (found !== undefined) return found;
    return holds(pairs.filter(isComparable).flatMap(({ creation, fetch }) => [creation.exchange, fetch.exchange]));
  },
};

/** A creation, and a later fetch of the instance that it made. */
interface Pair {
  readonly creation: Sighting;
  readonly fetch: Sighting;
}

function creationsBefore(fetch: Sighting, history: History): readonly Sighting[] {
  const { number } = fetch.exchange;
  return sightingsOf(history, fetch.sid).filter(
    ({ exchange }) => exchange.step === 'create' && exchange.number < number,
  );
}

function otherResource({ creation, fetch }: Pair): Broken | undefined {
  const shown = textField(fetch.exchange, 'sid');
  if (shown === undefined || shown === fetch.sid) return undefined;
  const finding = { expected: 'a fetch shows the resource that it asks for', observed: 'it shows another sid' };
  return broken('other-resource', finding, creation.exchange, fetch.exchange);
}

function otherValue({ creation, fetch }: Pair): Broken | undefined {
  const field = contradiction(creation.fields, fetch.fields, LASTING_FIELDS);
  if (field === undefined) return undefined;
  const finding = { expected: 'a fetch shows what the creation said', observed: `its ${field} is another one` };
  return broken('other-value', finding, creation.exchange, fetch.exchange);
}
