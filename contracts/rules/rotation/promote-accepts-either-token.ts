import { authToken } from '../../../specs/catalogue.ts';
import { passwordSent } from '../../evidence/credentials.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { isProper } from '../../evidence/owners-request.ts';
import { primaryAt, secondaryAt } from '../../evidence/tokens.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Conditions, Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { isEarly } from '../token-uses.ts';

export const promoteAcceptsEitherToken: Rule = {
  id: 'promote-accepts-either-token',
  title: 'A promotion can be asked for with the primary token and with the secondary one',
  level: 'SHOULD',
  profile: 'rotation',
  sources: [...cite('aws-twilio-auth-token', 'Usage flow', authToken), ...citeOperations([authToken], 'promote')],
  scenario: 'lifecycle',
  covers: ['promote'],
  branches: ['primary-refused', 'secondary-refused'],

  judge(history, _, conditions) {
    const promotions = history.answered('promote').filter((it) => isProper(it) && roleOf(it, history) !== undefined);
    const found = firstBroken(promotions, (promotion) => judgePromotion(promotion, history, conditions));
    if (found !== undefined) return found;
    const accepted = promotions.filter(isSuccess);
    const roles = new Set(accepted.map((it) => roleOf(it, history)));
    return roles.size === 2 ? holds(accepted) : inconclusive('promotions were not asked for with both tokens');
  },
};

function roleOf(promotion: Answered, history: History): 'primary' | 'secondary' | undefined {
  const secondary = secondaryAt(history, promotion)?.token;
  const password = passwordSent(promotion);
  if (secondary === undefined) return undefined;
  if (password === secondary) return 'secondary';
  return password === primaryAt(history, promotion)?.token ? 'primary' : undefined;
}

function judgePromotion(promotion: Answered, history: History, conditions: Conditions): Broken | undefined {
  const role = roleOf(promotion, history);
  const { creation } = secondaryAt(history, promotion) ?? {};
  if (role === undefined || creation === undefined || !isDenied(promotion)) return undefined;
  if (isEarly(promotion, role === 'secondary' ? creation : primaryAt(history, promotion)?.promotion, conditions)) {
    return undefined;
  }
  const expected = `a promotion is accepted with the ${role} token`;
  const observed = `it was refused with ${promotion.outcome.status}`;
  return broken(`${role}-refused`, { expected, observed }, creation, promotion);
}
