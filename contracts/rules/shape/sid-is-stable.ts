import { textField } from '../../evidence/answers.ts';
import { type Documented, documentedBodies } from '../../evidence/documented.ts';
import { quotableSid } from '../../evidence/quotable.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeAnswers } from '../sources.ts';
import { collections } from '../twilio-resources.ts';

export const sidIsStable: Rule = {
  id: 'sid-is-stable',
  title: 'A resource keeps its SID when it is fetched and when it is updated',
  level: 'MUST',
  profile: 'shape',
  sources: citeAnswers(collections, 'fetch', 'update'),
  scenario: 'lifecycle',
  covers: ['fetch', 'update'],
  branches: ['update-changes-it', 'fetch-shows-another'],

  judge(history) {
    const named = documentedBodies(history).filter(
      (it) => it.sid !== undefined && it.variation === undefined && textField(it, 'sid') !== undefined,
    );
    const given = new Set(history.succeeded('create').map((it) => textField(it, 'sid')));
    return judgeEach(named, (it) => judgeSid(it, given.has(it.sid)));
  },
};

function judgeSid(exchange: Documented, isGiven: boolean): Broken | undefined {
  const [asked = '', shown = ''] = [exchange.sid, textField(exchange, 'sid')];
  // Whoever asks in another case than the SID was given in gets it as it was given.
  const isSame = isGiven ? shown === asked : shown.toLowerCase() === asked.toLowerCase();
  if (isSame) return undefined;
  const branch = exchange.step === 'update' ? 'update-changes-it' : 'fetch-shows-another';
  const expected = `the ${exchange.step} answer has the SID that the request names`;
  return broken(branch, { expected, observed: `it has ${quotableSid(shown)}` }, exchange);
}
