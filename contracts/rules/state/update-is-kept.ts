import type { Exchange } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { sentPolicy } from '../../evidence/policies.ts';
import { sentName } from '../../evidence/requests.ts';
import { isSameValue } from '../../evidence/same-value.ts';
import { placeOf } from '../../evidence/shown.ts';
import { lastWord, type Sighting, sightingsIn } from '../../evidence/sightings.ts';
import { isDue } from '../due.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const updateIsKept: Rule = {
  id: 'update-is-kept',
  title: 'What an update set is shown from then on',
  level: 'MUST',
  profile: 'state',
  sources: citeOperations(collections, 'update', 'fetch', 'list'),
  scenario: 'names',
  covers: ['update', 'fetch', 'list'],
  branches: ['forgotten-in-fetch', 'forgotten-in-list'],

  judge(history, _, conditions) {
    const expectations = sightingsIn(history)
      .filter(({ exchange }) => exchange.step === 'fetch' || exchange.step === 'list')
      .flatMap((seen) => expectationsOf(seen, history))
      .filter((it) => isTelling(it, conditions));
    const found = firstBroken(expectations, judgeExpectation);
    if (found !== undefined) return found;
    return holds(expectations.flatMap(({ update, seen }) => [update, seen.exchange]));
  },
};

interface Expectation {
  readonly field: string;
  readonly value: unknown;
  readonly update: Exchange;
  readonly seen: Sighting;
}

function judgeExpectation({ field, value, update, seen }: Expectation): Broken | undefined {
  if (isSameValue(field, value, seen.fields[field])) return undefined;
  const branch = seen.isItem ? 'forgotten-in-list' : 'forgotten-in-fetch';
  const expected = `${placeOf(seen)} shows the ${field} that the last update sent`;
  return broken(branch, { expected, observed: 'it shows another one' }, update, seen.exchange);
}

function expectationsOf(seen: Sighting, history: History): readonly Expectation[] {
  const naming = lastWord(history, seen, 'FriendlyName');
  const allowing = seen.isItem ? undefined : lastWord(history, seen, 'Policy');
  const name = naming && sentName(naming);
  const policy = allowing && sentPolicy(allowing, history);
  return [
    ...(naming && name ? [{ field: 'friendly_name', value: name, update: naming, seen }] : []),
    ...(allowing && policy ? [{ field: 'policy', value: policy, update: allowing, seen }] : []),
  ];
}

function isTelling({ seen, update }: Expectation, conditions: Conditions): boolean {
  return !seen.isItem || isDue(seen.exchange, update, conditions);
}
