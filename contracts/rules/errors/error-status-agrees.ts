import { bodyField } from '../../evidence/answers.ts';
import { isRefusal } from '../../evidence/exchange.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { judgeRefusals, type Refused, refusalsIn } from '../error-answers.ts';
import { type Broken, broken } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const errorStatusAgrees: Rule = {
  id: 'error-status-agrees',
  title: 'The status in an error body is the status of the answer',
  level: 'MUST',
  profile: 'errors',
  sources: [
    ...cite('twilio-oai-iam-v1', 'the errors of the OAuthApps operations', ...twilioResources),
    ...cite('rfc-9457', '3.1.2, status', ...twilioResources),
  ],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isRefusal,
  branches: ['differs'],

  judge(history) {
    return judgeRefusals(history, refusalsIn(history), judgeStatus);
  },
};

function judgeStatus(refusal: Refused): Broken | undefined {
  const told = bodyField(refusal, 'status');
  const { status } = refusal.outcome;
  // A status that is no number is for the rule on the body.
  if (typeof told !== 'number' || told === status) return undefined;
  const expected = `the error body of ${answerInWords(refusal)} with status ${status} has the same status`;
  return broken('differs', { expected, observed: `it has ${told}` }, refusal);
}
