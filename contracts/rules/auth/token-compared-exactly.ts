import { type AlterationKind, alterationOf } from '../../evidence/alterations.ts';
import { type Answered, isDenied, isSuccess } from '../../evidence/exchange.ts';
import { acceptedForOwner } from '../controls.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const tokenComparedExactly: Rule = {
  id: 'token-compared-exactly',
  title: 'A token that is almost right is refused',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-error-20003', 'permission denied', ...twilioResources),
    ...cite('rfc-7617', '2', ...twilioResources),
    ...citeOperations(twilioResources),
  ],
  scenario: 'refusals',
  covers: ['fetch'],
  covering: isDenied,
  branches: ['other-case', 'longer', 'shorter'],

  judge(history) {
    const altered = history.answered().filter((it) => it.poll !== 'pending' && alterationOf(history, it) !== undefined);
    const isTelling = (it: Answered) => isSuccess(it) || (isDenied(it) && acceptedForOwner(history, it) !== undefined);
    const judged = altered.filter(isTelling);
    if (judged.length === 0) return inconclusive('no such token was tried where the right one is accepted');
    const controls = judged.flatMap((it) => acceptedForOwner(history, it) ?? []).slice(0, 1);
    const judgeOne = (it: Answered) => {
      const how = alterationOf(history, it) ?? 'longer';
      const expected = `a token ${WORDS[how]} is refused with 401`;
      const finding = { expected, observed: `it was answered with ${it.outcome.status}` };
      return isSuccess(it) ? broken(how, finding, ...controls, it) : undefined;
    };
    return judgeEach(judged, judgeOne, ...controls);
  },
};

const WORDS: Readonly<Record<AlterationKind, string>> = {
  'other-case': 'in another case than the right one',
  longer: 'with a character more than the right one',
  shorter: 'that lacks some or all of the right one',
};
