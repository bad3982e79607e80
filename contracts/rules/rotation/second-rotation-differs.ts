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
    const finding = { expected: 'each promotion returns a new token', observed: 'one returns that of an earlier one' };
    return broken('repeated', finding, sameBefore(repeated, history, resource), repeated);
  },
};

function sameBefore(promotion: Answered, history: History, resource: Resource): Answered | undefined {
  const token = secretGiven(promotion, resource);
  return history.succeeded('promote').find((it) => it.number < promotion.number && secretGiven(it, resource) === token);
}
