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
    const proper = history.answered('promote').filter((it) => isProper(it));
    const asked = proper.flatMap((it) => askedWith(it, history) ?? []);
    const found = firstBroken(asked, (it) => judgePromotion(it, conditions));
    if (found !== undefined) return found;
    const accepted = asked.filter(({ promotion }) => isSuccess(promotion));
    const roles = new Set(accepted.map(({ role }) => role));
    return roles.size === 2
      ? holds(accepted.map(({ promotion }) => promotion))
      : inconclusive('promotions were not asked for with both tokens');
  },
};

/** A promotion while there was a secondary token, asked for with one of the account's two tokens. */
interface Asked {
  readonly promotion: Answered;
  readonly role: 'primary' | 'secondary';
  readonly creation: Answered;
  /** What made the token that it was asked for with what it is; absent for the token that the history began with. */
  readonly since: Answered | undefined;
}

function askedWith(promotion: Answered, history: History): Asked | undefined {
  const { token, creation } = secondaryAt(history, promotion) ?? {};
  if (creation === undefined) return undefined;
  const password = passwordSent(promotion);
  if (password === token) return { promotion, role: 'secondary', creation, since: creation };
  const primary = primaryAt(history, promotion);
  return password === primary?.token ? { promotion, role: 'primary', creation, since: primary?.promotion } : undefined;
}

function judgePromotion({ promotion, role, creation, since }: Asked, conditions: Conditions): Broken | undefined {
  if (!isDenied(promotion) || isEarly(promotion, since, conditions)) return undefined;
  const expected = `a promotion is accepted with the ${role} token`;
  const observed = `it was refused with ${promotion.outcome.status}`;
  return broken(`${role}-refused`, { expected, observed }, creation, promotion);
}
