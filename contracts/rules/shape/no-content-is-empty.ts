import { header } from '../../evidence/answers.ts';
import { type Documented, documentedSuccesses } from '../../evidence/documented.ts';
import { answerInWords } from '../../evidence/in-words.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeAnswers } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const noContentIsEmpty: Rule = {
  id: 'no-content-is-empty',
  title: 'A 204 answer has no body',
  level: 'MUST',
  profile: 'shape',
  sources: [...cite('rfc-9110', '15.3.5 and 8.6', ...twilioResources), ...citeAnswers(twilioResources, 'delete')],
  scenario: 'lifecycle',
  covers: ['delete'],
  branches: ['body', 'announced-body'],

  judge(history) {
    return judgeEach(
      documentedSuccesses(history).filter((it) => it.outcome.status === 204),
      judgeEmptiness,
    );
  },
};

function judgeEmptiness(exchange: Documented): Broken | undefined {
  const length = header(exchange, 'content-length');
  const expected = `${answerInWords(exchange)} has no body`;
  if (exchange.outcome.body !== '') return broken('body', { expected, observed: 'it has one' }, exchange);
  // Most clients never read the body of a 204, so that only its announcement is seen.
  if (length === undefined || !(Number(length) > 0)) return undefined;
  return broken('announced-body', { expected, observed: 'its Content-Length announces one' }, exchange);
}
