import { authToken } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
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
    const firsts = new Map(promotions.toReversed().map((it) => [secretGiven(it, resource), it]));
    const firstOf = (it: Answered) => firsts.get(secretGiven(it, resource));
    const repeated = promotions.find((it) => firstOf(it) !== it);
    if (repeated === undefined) return holds(promotions);
    const finding = { expected: 'each promotion returns a new token', observed: 'one returns that of an earlier one' };
    return broken('repeated', finding, firstOf(repeated), repeated);
  },
};
