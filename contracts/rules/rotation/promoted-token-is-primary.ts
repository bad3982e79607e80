import { authToken } from '../../../specs/catalogue.ts';
import { type Answered, type Exchange, isBusy, isDenied, isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { grouped } from '../../evidence/grouped.ts';
import type { History } from '../../evidence/history.ts';
import { countBefore } from '../../evidence/in-order.ts';
import { oncePer } from '../../evidence/once-per.ts';
import { isProper } from '../../evidence/owners-request.ts';
import { isTokenChange, primaryAt, surelyWithoutSecondary, tokenLivesIn } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';
import { isEarly, usesOf } from '../token-uses.ts';

export const promotedTokenIsPrimary: Rule = {
  id: 'promoted-token-is-primary',
  title: 'A promoted token works, and is a secondary one no longer: a new one can be made',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'promote', 'create'),
  scenario: 'lifecycle',
  covers: ['promote', 'use', 'create'],
  branches: ['refused', 'secondary-left'],

  judge(history, _, conditions) {
    const promotions = history.succeeded('promote');
    const found = firstBroken(
      promotions,
      (promotion) => judgeToken(promotion, history, conditions) ?? judgePlace(promotion, history),
    );
    if (found !== undefined) return found;
    if (promotions.length === 0) return inconclusive('no promotion succeeded');
    return holds(
      promotions.flatMap((it) => [it, ...usesAfter(it, history).filter(isSuccess), ...creationAfter(it, history)]),
    );
  },
};

function judgeToken(promotion: Answered, history: History, conditions: Conditions): Broken | undefined {
  // Any other refusal is about what was asked, and not about the token.
  const refused = usesAfter(promotion, history).find((it) => isDenied(it) && !isEarly(it, promotion, conditions));
  if (refused === undefined) return undefined;
  const observed = `it was refused with ${refused.outcome.status}`;
  return broken('refused', { expected: 'a promoted token is accepted', observed }, promotion, refused);
}

function usesAfter(promotion: Answered, history: History): readonly Answered[] {
  const promoted = livesPromoted(history, promotion.number)[0];
  if (promoted === undefined) return [];
  return usesOf(history, promoted.token).filter(
    (it) => it.number > promotion.number && it.step === 'use' && primaryAt(history, it)?.token === promoted.token,
  );
}

const livesPromoted = grouped(tokenLivesIn, (it) => it.promotion?.number);

function judgePlace(promotion: Answered, history: History): Broken | undefined {
  const next = nextChange(promotion, history);
  if (next === undefined || !surelyWithoutSecondary(history, next)) return undefined;
  const expected = 'there is no secondary token after a promotion';
  if (next.step === 'delete' && isSuccess(next)) {
    return broken('secondary-left', { expected, observed: 'a deletion found one' }, promotion, next);
  }
  // Of the changes that tell, only a creation is ever refused.
  if (!isRefusal(next) || ![400, 409].includes(next.outcome.status)) return undefined;
  const observed = `a new one was refused with ${next.outcome.status}`;
  return broken('secondary-left', { expected, observed }, promotion, next);
}

function creationAfter(promotion: Answered, history: History): readonly Answered[] {
  const next = nextChange(promotion, history);
  return next !== undefined && next.step === 'create' && isSuccess(next) ? [next] : [];
}

// Requests that say nothing, such as those of intruders, are passed over; one of unknown outcome ends what is known.
function nextChange(promotion: Answered, history: History): Exchange | undefined {
  return tellingChanges(history).at(countBefore(tellingChanges(history), promotion.number + 1));
}

const tellingChanges = oncePer(({ exchanges }: History) =>
  exchanges.filter(
    (it) =>
      isTokenChange(it) &&
      it.outcome.kind !== 'refused' &&
      !isBusy(it) &&
      (isProper(it) ? it.step === 'create' || !isRefusal(it) : isSuccess(it)),
  ),
);
