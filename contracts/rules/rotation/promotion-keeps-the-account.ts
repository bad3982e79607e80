import { authToken } from '../../../specs/catalogue.ts';
import { textField } from '../../evidence/answers.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const promotionKeepsTheAccount: Rule = {
  id: 'promotion-keeps-the-account',
  title: 'A promotion is on the account that the secondary token was made for',
  level: 'MUST',
  profile: 'rotation',
  sources: ['auth_token_promotion', 'secondary_auth_token'].flatMap((schema) =>
    cite('accounts-v1-openapi', `#/components/schemas/accounts.v1.${schema}/properties/account_sid`, authToken),
  ),
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
    if (moved === undefined) return holds(...pairs.flatMap((it) => [it.creation, it.promotion]));
    const texts = { expected: 'account_sid is that of the creation', observed: 'it is another one' };
    return broken('other-account', texts, moved.creation, moved.promotion);
  },
};
