import { textField } from '../../evidence/answers.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import { citeProperty } from '../property-sources.ts';
import type { Rule } from '../rule.ts';

export const promotionKeepsTheAccount: Rule = {
  id: 'promotion-keeps-the-account',
  title: 'A promotion is on the account that the secondary token was made for',
  level: 'MUST',
  profile: 'rotation',
  sources: citeProperty('account_sid', 'accounts.v1.auth_token_promotion', 'accounts.v1.secondary_auth_token'),
  scenario: 'lifecycle',
  covers: ['promote'],
  branches: ['other-account'],

  judge(history) {
    const pairs = history.succeeded('promote').flatMap((promotion) => {
      const creation = secondaryAt(history, promotion)?.creation;
      const isNamed = [creation ?? promotion, promotion].every((it) => textField(it, 'account_sid') !== undefined);
      return creation !== undefined && isNamed ? [{ creation, promotion }] : [];
    });
    const moved = pairs.find((it) => textField(it.creation, 'account_sid') !== textField(it.promotion, 'account_sid'));
    if (moved === undefined && pairs.length === 0) return inconclusive('no promotion named the account of its token');
    if (moved === undefined) return holds(pairs.flatMap((it) => [it.creation, it.promotion]));
    const expected = 'the account_sid of a promotion is that of the creation of its token';
    return broken('other-account', { expected, observed: 'it is another one' }, moved.creation, moved.promotion);
  },
};
