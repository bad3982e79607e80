import { textField } from '../../evidence/answers.ts';
import { contradiction } from '../../evidence/same-value.ts';
import { isUnchanged, type Sighting, sightingsIn } from '../../evidence/sightings.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

const FIELDS = ['friendly_name', 'date_created', 'account_sid', 'url', 'policy'];

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
    const sightings = sightingsIn(history);
    const creations = sightings.filter(({ exchange }) => exchange.step === 'create');
    const pairs = sightings
      .filter(({ exchange }) => exchange.step === 'fetch')
      .flatMap((fetch) => creations.filter((it) => isBefore(it, fetch)).map((creation) => ({ creation, fetch })));

    const found = firstBroken(
      pairs,
      ({ creation, fetch }) =>
        otherResource(creation, fetch) ??
        (isUnchanged(history, creation, fetch) ? otherValue(creation, fetch) : undefined),
    );
    if (found !== undefined) return found;
    const unchanged = pairs.filter(({ creation, fetch }) => isUnchanged(history, creation, fetch));
    return holds(...unchanged.flatMap(({ creation, fetch }) => [creation.exchange, fetch.exchange]));
  },
};

function isBefore(creation: Sighting, fetch: Sighting): boolean {
  return creation.sid === fetch.sid && creation.exchange.number < fetch.exchange.number;
}

function otherResource(creation: Sighting, fetch: Sighting): Broken | undefined {
  const shown = textField(fetch.exchange, 'sid');
  if (shown === undefined || shown === fetch.sid) return undefined;
  const says = { expected: 'the fetch shows the resource that was asked for', observed: 'it shows another sid' };
  return broken('other-resource', says, creation.exchange, fetch.exchange);
}

function otherValue(creation: Sighting, fetch: Sighting): Broken | undefined {
  const field = contradiction(creation.fields, fetch.fields, FIELDS);
  const expected = 'the fetch shows the values that the creation was answered with';
  if (field === undefined) return undefined;
  return broken(
    'other-value',
    { expected, observed: `its ${field} is another one` },
    creation.exchange,
    fetch.exchange,
  );
}
