import { authToken, type Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { secretGiven } from '../../evidence/secret-fields.ts';
import { secondaryAt, tokenLivesIn } from '../../evidence/tokens.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const promoteReturnsTheSecondary: Rule = {
  id: 'promote-returns-the-secondary',
  title: 'A promotion returns the token that was the secondary one',
  level: 'MUST',
  profile: 'rotation',
  sources: [
    ...citeProperty('auth_token', 'accounts.v1.auth_token_promotion'),
    ...citeOperations([authToken], 'promote'),
  ],
  scenario: 'lifecycle',
  covers: ['promote'],
  branches: ['missing', 'former-token', 'other-token'],

  judge(history, resource) {
    const promotions = history.succeeded('promote').filter((it) => it.outcome.cut !== true);
    return judgeEach(promotions, (it) => judgePromotion(it, history, resource));
  },
};

function judgePromotion(promotion: Answered, history: History, resource: Resource): Broken | undefined {
  const given = secretGiven(promotion, resource);
  const expected = 'the auth_token of a promotion is the token that was the secondary one';
  if (given === undefined) {
    return broken('missing', { expected, observed: 'it is no string with something in it' }, promotion);
  }
  const { token, creation = promotion } = secondaryAt(history, promotion) ?? {};
  if (token === undefined || token === given) return undefined;
  const isFormer = tokenLivesIn(history).some(
    (it) => it.token === given && (it.creation?.number ?? 0) < promotion.number,
  );
  if (isFormer) return broken('former-token', { expected, observed: 'it is an earlier token' }, creation, promotion);
  return broken('other-token', { expected, observed: 'it is a token that was never given' }, creation, promotion);
}
