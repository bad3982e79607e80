import { apiKey } from '../../../specs/catalogue.ts';
import { type Answered, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { isForOwnAccount, isTimely } from '../../evidence/owners-request.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';
import { tookEffect } from '../took-effect.ts';
import { isByStranger, ownSuccess } from '../trespass.ts';

export const otherAccountCannotCreate: Rule = {
  id: 'other-account-cannot-create',
  title: 'Another account cannot make a key in an account that is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-requests', 'Credentials', apiKey),
    ...citeForm([apiKey], 'create', 'properties/AccountSid'),
  ],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['create'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'changed'],

  judge(history) {
    const attempts = history.answered('create').filter((it) => isByStranger(history, it) && !isForOwnAccount(it));
    const found = firstBroken(attempts, (it) => judgeOne(history, it));
    if (found !== undefined) return found;
    const [good, control] = [ownSuccess(history), history.succeeded('create').find(isTimely)];
    const refused = attempts.filter(isRefusal);
    if (good === undefined || control === undefined || refused.length === 0) {
      return inconclusive('no creation by another account was refused beside what is accepted for both');
    }
    return holds(good, control, refused);
  },
};

function judgeOne(history: History, it: Answered): Broken | undefined {
  const expected = `${requestInWords(it)} is refused and makes nothing`;
  const isAccepted: boolean = isSuccess(it);
  if (isAccepted) return broken('accepted', { expected, observed: `it was answered with ${it.outcome.status}` }, it);
  return isRefusal(it) ? tookEffect(history, it, expected) : undefined;
}
