import { authToken } from '../../../specs/catalogue.ts';
import { isRefusal, isSuccess } from '../../evidence/exchange.ts';
import { secondaryAt } from '../../evidence/tokens.ts';
import { broken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { isDenied, isOwners } from '../token-uses.ts';

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
    const seconds = history.answered('create').filter((it) => isOwners(it) && secondaryAt(history, it) !== undefined);
    const accepted = seconds.find(isSuccess);
    if (accepted !== undefined) {
      const first = secondaryAt(history, accepted)?.creation ?? accepted;
      const expected = 'it is refused while there is a secondary token';
      return broken('accepted', { expected, observed: `it has status ${accepted.outcome.status}` }, first, accepted);
    }
    const refusals = seconds.filter((it) => isRefusal(it) && !isDenied(it));
    const control = refusals[0] && secondaryAt(history, refusals[0])?.creation;
    return control ? holds(control, ...refusals) : inconclusive('no second secondary token was asked for');
  },
};
