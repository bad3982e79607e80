import { type Exchange, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isUpdate, isWatched, questionsDuring, UNSEEN_QUESTIONS } from '../../evidence/provider-checks.ts';
import { type Broken, broken, holds, inconclusive } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, NO_CONTROL, updatesWith } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';
import { judgeUnchanged, UNSEEN_TOKEN, unchangedBranches } from '../unchanged-provider.ts';

export const providerOutageChangesNothing: Rule = {
  id: 'provider-outage-changes-nothing',
  title: 'While Twilio is busy or down, a provider accepts no token and keeps the one that it has',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'stored-token',
  covers: ['update', 'fetch', 'verify'],
  covering: (it) => (isUpdate(it) ? !isSuccess(it) : isSuccess(it)),
  branches: ['accepted', ...unchangedBranches],

  judge(history) {
    if (!isWatched(history)) return inconclusive(UNSEEN_QUESTIONS);
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const evidence: Exchange[] = [];
    for (const update of updatesWith(history, 'twilio-out-of-order')) {
      const found = judgeOutage(history, update);
      if ('kind' in found) return found;
      evidence.push(...found);
    }
    return evidence.length === 0 ? inconclusive(UNSEEN_TOKEN) : holds(control, ...evidence);
  },
};

// A provider that did not ask was not told of the outage, and is for the rule about asking.
function judgeOutage(history: History, update: Exchange): Broken | readonly Exchange[] {
  const [question] = questionsDuring(history, update);
  if (question === undefined) return [];
  if (!isSuccess(update)) return judgeUnchanged(history, update);
  const expected = 'a token about which Twilio cannot be asked is not accepted';
  return broken(
    'accepted',
    { expected, observed: `it was accepted while Twilio ${toldBy(question)}` },
    question,
    update,
  );
}

function toldBy({ outcome }: Exchange): string {
  return outcome.kind === 'answered' ? `answered ${outcome.status}` : 'closed the connection';
}
