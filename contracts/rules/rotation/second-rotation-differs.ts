import { authToken, type Resource } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { secretGiven } from '../../evidence/secret-fields.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const secondRotationDiffers: Rule = {
  id: 'second-rotation-differs',
  title: 'Each rotation ends with another token than the ones before',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'create', 'promote'),
  scenario: 'lifecycle',
  covers: ['promote'],
  branches: ['repeated'],

  judge(history, resource) {
    const promotions = history.succeeded('promote').filter((it) => secretGiven(it, resource) !== undefined);
    if (promotions.length < 2) return inconclusive('fewer than two promotions returned a token');
    const repeated = promotions.find((it) => sameBefore(it, history, resource) !== undefined);
    if (repeated === undefined) return holds(...promotions);
    const texts = { expected: 'its token is a new one', observed: 'it is that of an earlier rotation' };
    return broken('repeated', texts, sameBefore(repeated, history, resource) ?? repeated, repeated);
  },
};

function sameBefore(promotion: Answered, history: History, resource: Resource): Answered | undefined {
  const token = secretGiven(promotion, resource);
  return history.succeeded('promote').find((it) => it.number < promotion.number && secretGiven(it, resource) === token);
}
