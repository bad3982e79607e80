import { apiKey } from '../../../specs/catalogue.ts';
import { effectOf } from '../../evidence/effects.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isForOwnAccount, isTimely } from '../../evidence/owners-request.ts';
import { citeForm } from '../form-sources.ts';
import { type Broken, broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { isByStranger, ownSuccess } from '../trespass.ts';

export const otherAccountCannotCreate: Rule = {
  id: 'other-account-cannot-create',
  title: 'Another account cannot make a key in an account that is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...citeForm([apiKey], 'create', 'properties/AccountSid'),
    ...cite('twilio-requests', 'Credentials', apiKey),
  ],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['create'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'changed'],

  judge(history) {
    const attempts = history.answered('create').filter((it) => isByStranger(history, it) && !isForOwnAccount(it));
    for (const it of attempts) {
      const verdict = judgeOne(history, it);
      if (verdict !== undefined) return verdict;
    }
    const [good, control] = [ownSuccess(history), history.succeeded('create').find(isTimely)];
    const refused = attempts.filter(isRefusal);
    if (good === undefined || control === undefined || refused.length === 0) {
      return inconclusive('no creation by another account was refused beside what is accepted for both');
    }
    return holds(good, control, ...refused);
  },
};

function judgeOne(history: History, it: Answered): Broken | undefined {
  const observed = `the creation for the owner by another account was answered with ${it.outcome.status}`;
  const expected = 'it is refused and makes nothing';
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted) return broken('accepted', { expected, observed }, it);
  const effect = isRefusal(it) ? effectOf(history, it) : undefined;
  if (effect === undefined) return undefined;
  const seen = `${observed}, and yet a later ${effect.step} answer shows it`;
  return broken('changed', { expected, observed: seen }, it, effect);
}
