import { type Answered, type Exchange, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { nextCheck, type ProviderCheck } from '../../evidence/provider-checks.ts';
import { exampleToken } from '../example-token.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, tokenHanded, updatesWith } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';
import { UNSEEN_TOKEN } from '../unchanged-provider.ts';

export const providerLastWriteWins: Rule = {
  id: 'provider-last-write-wins',
  title: 'The last accepted update counts, and of two at once one',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Security'),
  scenario: 'rotate',
  capability: 'rotation',
  covers: ['update', 'verify'],
  branches: ['older', 'neither'],

  judge(history) {
    const older = firstBroken(acceptedUpdates(history), (it) => judgeSingle(history, it));
    if (older !== undefined) return older;
    const pair = updatesWith(history, 'at-once');
    const [last] = pair.filter(isSuccess).slice(-1);
    if (last === undefined) return inconclusive(exampleToken(history) ?? 'no two updates were under way at once');
    const check = nextCheck(history, pair.at(-1) ?? last);
    if (check === undefined || (check.tokens.length === 0 && check.works === undefined))
      return inconclusive(UNSEEN_TOKEN);
    return judgePair(pair, last, check) ?? holds(...pair.filter(isSuccess), check.answer);
  },
};

function judgeSingle(history: History, update: Answered): Broken | undefined {
  const check = nextCheck(history, update);
  const token = tokenHanded(update);
  if (check === undefined || check.tokens.every((it) => it === token)) return undefined;
  const expected = 'the provider uses the token of the last update that it accepted';
  return broken('older', { expected, observed: 'it asks Twilio with another one' }, update, check.answer);
}

// Both of the two tokens work at Twilio, and no other does: one that does not work is neither of them.
function judgePair(pair: readonly Exchange[], last: Answered, check: ProviderCheck): Broken | undefined {
  const tokens = new Set(pair.map(tokenHanded));
  if (check.works !== false && check.tokens.every((it) => tokens.has(it))) return undefined;
  const expected = 'one of the two tokens is stored';
  return broken(
    'neither',
    { expected, observed: 'neither is: Twilio is asked with another one' },
    ...pair,
    last,
    check.answer,
  );
}
