import { header } from '../../evidence/answers.ts';
import { type Documented, documentedSuccesses } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { quotableType } from '../../evidence/quotable.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeAnswers } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const noContentHasNoType: Rule = {
  id: 'no-content-has-no-type',
  title: 'A 204 answer has no Content-Type',
  level: 'SHOULD',
  profile: 'shape',
  sources: [...cite('rfc-9110', '8.3', ...twilioResources), ...citeAnswers(twilioResources, 'delete')],
  scenario: 'lifecycle',
  covers: ['delete'],
  branches: ['typed'],

  judge(history) {
    return judgeEach(
      documentedSuccesses(history).filter((it) => it.outcome.status === 204),
      judgeType,
    );
  },
};

function judgeType(exchange: Documented): Broken | undefined {
  const type = header(exchange, 'content-type');
  const expected = `${answerInWords(exchange)}, which has no body, has no Content-Type`;
  return type === undefined
    ? undefined
    : broken('typed', { expected, observed: `it has ${quotableType(type)}` }, exchange);
}
