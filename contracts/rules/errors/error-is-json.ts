import { isRefusal } from '../../evidence/exchange.ts';
import { judgeRefusals, refusalsIn } from '../error-answers.ts';
import { jsonErrorProblem } from '../json-error.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const errorIsJson: Rule = {
  id: 'error-is-json',
  title: 'A refusal is answered with JSON that says so',
  level: 'MUST',
  profile: 'errors',
  sources: [
    ...cite('twilio-oai-iam-v1', 'the errors of the OAuthApps operations', ...twilioResources),
    ...cite('rfc-9457', '3, the media type application/problem+json', ...twilioResources),
  ],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isRefusal,
  branches: ['empty', 'not-json', 'other-type'],

  judge(history) {
    return judgeRefusals(history, refusalsIn(history), jsonErrorProblem);
  },
};
