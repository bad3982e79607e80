import { bodyField, header, textField } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { requestInWords } from '../../evidence/in-words.ts';
import { broken, inconclusive, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeAnswers } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const neverAServerError: Rule = {
  id: 'never-a-server-error',
  title: 'No request, right or wrong, is answered with a server error',
  level: 'MUST',
  profile: 'input',
  sources: [...cite('rfc-9110', '15.6', ...twilioResources), ...citeAnswers(twilioResources)],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  branches: ['server-error'],

  judge(history) {
    const judgement = judgeEach(history.answered(), (it) => {
      const { status } = it.outcome;
      if (status < 500 || isAboutLoad(it) || isUnknownMethod(it)) return undefined;
      const observed = `${requestInWords(it)} was answered with ${status}`;
      return broken('server-error', { expected: 'no request is answered with a status of 500 or more', observed }, it);
    });
    // A server that looks at nothing never fails, and deserves no praise for it.
    const hasMade = history.succeeded('create').some((it) => MARKS.some((field) => textField(it, field) !== undefined));
    return judgement.kind === 'holds' && !hasMade ? inconclusive('nothing was made that could fail') : judgement;
  },
};

const MARKS = ['sid', 'secondary_auth_token'];
const TOO_MANY_REQUESTS = 20429;

function isAboutLoad(exchange: Answered): boolean {
  const says = header(exchange, 'retry-after') !== undefined || bodyField(exchange, 'code') === TOO_MANY_REQUESTS;
  return exchange.outcome.status === 503 && says;
}

// HTTP has this status for a method that a server knows nowhere.
function isUnknownMethod({ outcome, variation }: Answered): boolean {
  return outcome.status === 501 && variation?.kind === 'unsupported-method';
}
