import type { Answered, Exchange } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isUpdate } from '../../evidence/provider-checks.ts';
import { reveals } from '../../evidence/secrets.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import { acceptedUpdates, citeUpdate, NO_CONTROL, tokenHanded } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

export const providerNeverShowsToken: Rule = {
  id: 'provider-never-shows-token',
  title: 'No answer of a provider shows a token that was handed to it',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Security'),
  scenario: 'stored-token',
  covers: ['fetch', 'update'],
  branches: ['echoed', 'shown-later'],

  judge(history) {
    const [first] = acceptedUpdates(history);
    if (first === undefined) return inconclusive(NO_CONTROL);
    const found = firstBroken(history.exchanges.filter(isUpdate), (it) => judgeUpdate(history, it));
    return found ?? holds(...answersFrom(history, first));
  },
};

function judgeUpdate(history: History, update: Exchange): Broken | undefined {
  const token = tokenHanded(update);
  const leak = token ? answersFrom(history, update).find((it) => reveals(it, token)) : undefined;
  if (token === undefined || leak === undefined) return undefined;
  const expected = 'no answer shows the token, in any form';
  const branch = leak.number === update.number ? 'echoed' : 'shown-later';
  return broken(branch, { expected, observed: `${leakPlace(leak, token)} shows it` }, update, leak);
}

// Twilio, which is asked in the same scenario, gives tokens and may show them.
function answersFrom(history: History, update: Exchange): readonly Answered[] {
  return history.answered('fetch', 'update', 'verify').filter((it) => it.number >= update.number);
}
