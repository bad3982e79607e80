import { isRefusal } from '../../evidence/exchange.ts';
import { isUpdate, isWatched, questionsDuring, UNSEEN_QUESTIONS } from '../../evidence/provider-checks.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, NO_CONTROL, updatesWith } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

export const providerAsksNothingMalformed: Rule = {
  id: 'provider-asks-nothing-malformed',
  title: 'A malformed token is not sent to Twilio',
  // The documents say what a token looks like, and not that its form is looked at first.
  level: 'SHOULD',
  profile: 'provider',
  sources: citeUpdate('Body'),
  scenario: 'stored-token',
  covers: ['update'],
  covering: (it) => isUpdate(it) && isRefusal(it),
  branches: ['asked'],

  judge(history) {
    if (!isWatched(history)) return inconclusive(UNSEEN_QUESTIONS);
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const malformed = updatesWith(history, 'malformed-token', 'missing-field');
    const expected = 'Twilio is not asked about a token that cannot be one';
    return judgeEach(
      malformed.filter(isRefusal),
      (it) => {
        const [question] = questionsDuring(history, it);
        return question && broken('asked', { expected, observed: 'it was asked' }, it, question);
      },
      control,
    );
  },
};
