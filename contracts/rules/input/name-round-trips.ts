import type { History } from '../../evidence/history.ts';
import { type Given, lastGiven, writesOf } from '../../evidence/last-given.ts';
import { LONGEST_NAME } from '../../evidence/limits.ts';
import { hasControlCharacters, sentField } from '../../evidence/requests.ts';
import { type Shown, shownIn, sidOf } from '../../evidence/shown.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import { differenceOf, shortened } from '../names-in-words.ts';
import type { Rule } from '../rule.ts';
import { citeForm } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const nameRoundTrips: Rule = {
  id: 'name-round-trips',
  title: 'A friendly name comes back as it was given, character for character',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...citeForm(collections, 'create', 'properties/FriendlyName'),
    ...citeForm(collections, 'update', 'properties/FriendlyName'),
  ],
  scenario: 'names',
  covers: ['create', 'fetch', 'list', 'update'],
  branches: ['answered', 'fetched', 'listed'],

  judge(history) {
    const named = shownIn(history).flatMap((shown) => {
      const given = shown.exchange.poll === 'pending' ? undefined : nameGiven(history, shown);
      return given === undefined ? [] : [{ shown, given }];
    });
    const found = firstBroken(named, ({ shown, given }) => judgeShown(history, shown, given));
    if (found !== undefined) return found;
    return holds(named.map(({ shown }) => shown.exchange));
  },
};

function nameGiven(history: History, shown: Shown): Given | undefined {
  const sid = sidOf(shown);
  const given = sid === undefined ? undefined : lastGiven(writesOf(history, sid, shown.exchange), 'FriendlyName');
  return given === undefined || isOpen(given.value) ? undefined : given;
}

// What becomes of an empty name, of one that is too long, and of control characters, no document says.
function isOpen(name: string): boolean {
  return name === '' || name.length > LONGEST_NAME || hasControlCharacters(name);
}

function judgeShown(history: History, shown: Shown, { value, by }: Given): Broken | undefined {
  const { exchange, fields, isItem } = shown;
  const seen = fields.friendly_name;
  if (seen === value || isOtherName(history, shown, seen)) return undefined;
  const branch = isItem ? 'listed' : exchange.step === 'fetch' ? 'fetched' : 'answered';
  const expected = `the name ${shortened(value)} is shown as it was given`;
  const observed = `the ${exchange.step} answer shows ${differenceOf(value, seen)}`;
  return broken(branch, { expected, observed }, by, exchange);
}

// A name of before, or one that was refused, is whole: why it is there is for the rules about updates to say.
function isOtherName(history: History, shown: Shown, seen: unknown): boolean {
  const { exchange } = shown;
  if (exchange.step === 'create') return false;
  return writesOf(history, sidOf(shown) ?? '', exchange).some((it) => sentField(it, 'FriendlyName') === seen);
}
