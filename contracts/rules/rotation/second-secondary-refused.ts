import { authToken } from '../../../specs/catalogue.ts';
import { isRefusal, isRefusalOfInput, isSuccess } from '../../evidence/exchange.ts';
import { isProper } from '../../evidence/owners-request.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const secondSecondaryRefused: Rule = {
  id: 'second-secondary-refused',
  title: 'A second secondary token is refused',
  level: 'SHOULD',
  profile: 'rotation',
  sources: [
    ...cite('dixa-client', 'AuthTokenSecondaryCreateTest', authToken),
    ...cite('twilio-error-70002', 'error codes', authToken),
  ],
  scenario: 'lifecycle',
  covers: ['create'],
  covering: isRefusal,
  branches: ['accepted'],

  judge(history) {
    const seconds = history.answered('create').filter((it) => isProper(it) && secondaryAt(history, it) !== undefined);
    const accepted = seconds.find(isSuccess);
    if (accepted !== undefined) {
      const first = secondaryAt(history, accepted)?.creation;
      const expected = 'a creation is refused while there is a secondary token';
      const observed = `it was answered with ${accepted.outcome.status}`;
      return broken('accepted', { expected, observed }, first, accepted);
    }
    const refusals = seconds.filter(isRefusalOfInput);
    const control = refusals[0] && secondaryAt(history, refusals[0])?.creation;
    return control ? holds(control, refusals) : inconclusive('no second secondary token was asked for');
  },
};
