import { errorEnvelope as readEnvelope } from '../../../specs/error-envelopes.ts';
import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import { isRefusal } from '../../evidence/exchange.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { judgeRefusals, type Refused, refusalsIn } from '../error-answers.ts';
import { type Broken, broken } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const errorEnvelope: Rule = {
  id: 'error-envelope',
  title: 'A refusal has the error body of Twilio, or that of RFC 9457 with a code',
  level: 'MUST',
  profile: 'errors',
  sources: [
    ...cite('twilio-responses', 'Errors and exceptions', ...twilioResources),
    ...cite('twilio-oai-iam-v1', 'the errors of the OAuthApps operations', ...twilioResources),
    ...cite('rfc-9457', '3, Members of a problem details object', ...twilioResources),
  ],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: isRefusal,
  branches: ['no-object', 'wrong-members'],

  judge(history) {
    return judgeRefusals(history, refusalsIn(history), judgeBody);
  },
};

function judgeBody(refusal: Refused): Broken | undefined {
  const body = jsonBody(refusal);
  const envelope = readEnvelope(body);
  if (!('problems' in envelope)) return undefined;
  const expected = `${answerInWords(refusal)} with status ${refusal.outcome.status} has code, message, more_info and status`;
  const branch = isJsonObject(body) ? 'wrong-members' : 'no-object';
  return broken(branch, { expected, observed: envelope.problems.join('; ') }, refusal);
}
