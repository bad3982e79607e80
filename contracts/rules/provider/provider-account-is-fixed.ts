import { textField } from '../../evidence/answers.ts';
import { usernameSent } from '../../evidence/credentials.ts';
import { type Exchange, isAnswered, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { questionsDuring } from '../../evidence/provider-checks.ts';
import { type Broken, broken, inconclusive, judgeEach } from '../judgement.ts';
import {
  acceptedUpdates,
  citeUpdate,
  NO_CONTROL,
  storedAccount,
  tokenHanded,
  updatesWith,
} from '../provider-updates.ts';
import type { Rule } from '../rule.ts';

const expected = 'a provider stays with its Twilio account, whatever an update names';

export const providerAccountIsFixed: Rule = {
  id: 'provider-account-is-fixed',
  title: 'An update never moves a provider to another Twilio account',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'stored-token',
  covers: ['update', 'fetch'],
  branches: ['moved', 'asked-for-another', 'accepted'],

  judge(history) {
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const attempts = updatesWith(history, 'other-account').filter(isAnswered);
    const known = attempts.filter((it) => storedAccount(history, it) !== undefined);
    const shown = known.flatMap((it) => nextSight(history, it) ?? []);
    if (shown.length === 0)
      return inconclusive('the provider was not shown after an update that names another account');
    return judgeEach(attempts, (it) => judgeAttempt(history, it), control, ...shown);
  },
};

function judgeAttempt(history: History, attempt: Exchange): Broken | undefined {
  const account = storedAccount(history, attempt);
  const shown = [attempt, nextSight(history, attempt)].find((it) => isElsewhere(it, account));
  if (shown !== undefined) {
    return broken('moved', { expected, observed: 'it is shown with another account' }, attempt, shown);
  }
  const question = questionsDuring(history, attempt).find(
    (it) => account !== undefined && usernameSent(it) !== account,
  );
  if (question !== undefined) {
    return broken(
      'asked-for-another',
      { expected, observed: 'Twilio was asked with another account' },
      attempt,
      question,
    );
  }
  const isOwn = acceptedUpdates(history).some((it) => tokenHanded(it) === tokenHanded(attempt));
  if (isOwn || !isSuccess(attempt)) return undefined;
  return broken('accepted', { expected, observed: "another account's token was accepted" }, attempt);
}

function isElsewhere(shown: Exchange | undefined, account: string | undefined): shown is Exchange {
  const named = shown && isSuccess(shown) ? textField(shown, 'accountSid') : undefined;
  return named !== undefined && account !== undefined && named !== account;
}

function nextSight(history: History, attempt: Exchange) {
  return history.succeeded('fetch').find((it) => it.number > attempt.number && it.sid === attempt.sid);
}
