import { passwordSent, usernameSent } from '../../evidence/credentials.ts';
import { type Answered, type Exchange, isAnswered, isBusy, isDenied } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isWatched, questionsDuring, UNSEEN_QUESTIONS } from '../../evidence/provider-checks.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { citeUpdate, NO_CONTROL, storedAccount, tokenHanded } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

export const providerValidatesFirst: Rule = {
  id: 'provider-validates-first',
  title: 'A provider asks Twilio about a new token, with its own account, before it accepts it',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'stored-token',
  covers: ['update'],
  branches: ['not-asked', 'other-token', 'other-account', 'unheeded'],

  judge(history) {
    if (!isWatched(history)) return inconclusive(UNSEEN_QUESTIONS);
    // What was asked about two updates at once belongs to neither.
    const accepted = history.succeeded('update').filter((it) => it.variation?.kind !== 'at-once');
    if (accepted.length === 0) return inconclusive(NO_CONTROL);
    const found = firstBroken(accepted, (it) => judgeUpdate(history, it));
    return found ?? holds(...accepted.flatMap((it) => [it, ...questionsDuring(history, it)]));
  },
};

function judgeUpdate(history: History, update: Answered): Broken | undefined {
  const questions = questionsDuring(history, update);
  const [first] = questions;
  const expected =
    'Twilio is asked with the Account SID of the provider and the new token before the update is accepted';
  if (first === undefined) return broken('not-asked', { expected, observed: 'nothing was asked until then' }, update);
  const about = questions.filter((it) => passwordSent(it) === tokenHanded(update));
  if (about.length === 0) {
    return broken(
      'other-token',
      { expected, observed: 'it was asked with another token' },
      update,
      ...questions,
      first,
    );
  }
  const account = storedAccount(history, update);
  const rightly = about.filter((it) => account === undefined || usernameSent(it) === account);
  const [question] = rightly;
  if (question === undefined) {
    return broken(
      'other-account',
      { expected, observed: 'it was asked with another account' },
      update,
      ...about,
      first,
    );
  }
  if (!rightly.every(isNoAcceptance)) return undefined;
  const observed = 'Twilio did not accept the token, and the provider did';
  return broken('unheeded', { expected, observed }, ...rightly, update);
}

// What Twilio does not know says nothing of the token: a provider may try it on any of its services.
function isNoAcceptance(question: Exchange): boolean {
  return !isAnswered(question) || isDenied(question) || isBusy(question) || question.outcome.status >= 500;
}
