import { type Answered, type Exchange, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isUpdate } from '../../evidence/provider-checks.ts';
import { tokenLivesIn } from '../../evidence/tokens.ts';
import { exampleToken } from '../example-token.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, tokenHanded } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';
import { isTurnedAway, usesOf } from '../token-uses.ts';

export const providerRefusesTheDeadToken: Rule = {
  id: 'provider-refuses-the-dead-token',
  title: 'A provider refuses a token that a promotion has ended, though it had it before',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'rotate',
  capability: 'rotation',
  covers: ['update'],
  covering: (it) => isUpdate(it) && isRefusal(it),
  branches: ['accepted'],

  judge(history) {
    const offers = history.answered('update').filter((it) => it.actor === 'owner');
    const told = offers.flatMap((it) => offerOfDeadToken(history, it) ?? []);
    if (told.length === 0) {
      return inconclusive(
        exampleToken(history) ?? 'no token was handed over that was dead at Twilio and had been accepted',
      );
    }
    return firstBroken(told, judgeOffer) ?? holds(...told.flatMap((it) => [it.promotion, it.refusal, it.update]));
  },
};

/** An update with a token that a promotion has ended and Twilio has refused since. */
interface DeadOffer {
  readonly promotion: Answered;
  readonly refusal: Answered;
  readonly update: Answered;
}

function offerOfDeadToken(history: History, update: Answered): DeadOffer | undefined {
  const token = tokenHanded(update) ?? '';
  const { death } = tokenLivesIn(history).findLast((it) => it.token === token) ?? {};
  if (death === undefined || !(isSuccess(update) || isRefusal(update))) return undefined;
  const refusal = usesOf(history, token).find((it) => isBetween(it, death, update) && isTurnedAway(history, it));
  const wasTaken = acceptedUpdates(history).some((it) => it.number < death.number && tokenHanded(it) === token);
  return refusal && wasTaken ? { promotion: death, refusal, update } : undefined;
}

function judgeOffer({ promotion, refusal, update }: DeadOffer): Broken | undefined {
  if (!isSuccess(update)) return undefined;
  const expected = 'a token that Twilio refuses is refused, whatever it was before';
  return broken('accepted', { expected, observed: 'it was accepted' }, promotion, refusal, update);
}

function isBetween({ number }: Exchange, from: Exchange, to: Exchange): boolean {
  return number > from.number && number < to.number;
}
