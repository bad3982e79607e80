import { isAboutItsResource } from '../../evidence/about-its-resource.ts';
import { isSuccess } from '../../evidence/exchange.ts';
import { revealedBy } from '../../evidence/revelations.ts';
import { passwordsIn, secretFieldOf } from '../../evidence/secret-fields.ts';
import { broken, holds, judgeEach } from '../judgement.ts';
import { leakPlace } from '../leak.ts';
import type { Rule } from '../rule.ts';
import { cite, citeBodies } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const noTokenInAnswers: Rule = {
  id: 'no-token-in-answers',
  title:
    'No answer shows a token or a secret that requests authenticate with, but in the field that is there to give it',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...cite('rfc-9110', '17.16.1, Confidentiality of Credentials', ...twilioResources),
    ...citeBodies(twilioResources),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['shown'],

  judge(history, resource) {
    const secrets = new Set(passwordsIn(history, isSuccess));
    const judgement = judgeEach(history.succeeded(), (answer) => {
      const [password] = revealedBy(history, answer, { secrets, exceptField: secretFieldOf(answer, resource) });
      if (password === undefined) return undefined;
      const expected = 'no answer shows a token or a secret that a request authenticated with';
      return broken('shown', { expected, observed: `${leakPlace(answer, password)} shows one` }, answer);
    });
    if (judgement.kind !== 'holds') return judgement;
    return holds(history.succeeded().filter((it) => isAboutItsResource(it, history)));
  },
};
