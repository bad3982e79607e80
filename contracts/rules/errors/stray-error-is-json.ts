import { isRefusal } from '../../evidence/exchange.ts';
import { judgeRefusals } from '../error-answers.ts';
import { jsonErrorProblem } from '../json-error.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const strayErrorIsJson: Rule = {
  id: 'stray-error-is-json',
  title: 'A path or a method that no document has is refused with JSON',
  level: 'SHOULD',
  profile: 'errors',
  sources: [
    ...cite('twilio-responses', 'Errors and exceptions', ...twilioResources),
    ...cite('rfc-9457', '3, the media type application/problem+json', ...twilioResources),
  ],
  scenario: 'strays',
  covers: ['stray'],
  covering: isRefusal,
  branches: ['empty', 'not-json', 'other-type'],

  judge(history) {
    return judgeRefusals(history, history.answered('stray').filter(isRefusal), jsonErrorProblem);
  },
};
