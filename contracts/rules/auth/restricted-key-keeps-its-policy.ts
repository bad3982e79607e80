import { apiKey } from '../../../specs/catalogue.ts';
import { isAboutItsResource } from '../../evidence/about-its-resource.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { policyGiven } from '../../evidence/last-given.ts';
import { permissionsSent, permissionsShown } from '../../evidence/policies.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeAnswers } from '../sources.ts';

export const restrictedKeyKeepsItsPolicy: Rule = {
  id: 'restricted-key-keeps-its-policy',
  title: 'A restricted key is never made as a key that may do more',
  level: 'MUST',
  profile: 'auth',
  sources: [
    ...cite('twilio-oai-iam-v1', 'CreateNewKey, KeyType', apiKey),
    ...cite('live-observation', 'tests 27 and 28', apiKey),
    ...citeAnswers([apiKey], 'create', 'fetch', 'update'),
  ],
  scenario: 'policies',
  covers: ['create', 'fetch', 'update'],
  branches: ['lost', 'widened'],

  judge(history) {
    const shown = history
      .succeeded('create', 'fetch', 'update')
      .filter((it) => isAboutItsResource(it, history) && policyGiven(history, it) !== undefined);
    return judgeEach(shown, (it) => judgeOne(history, it));
  },
};

function judgeOne(history: History, shown: Answered): Broken | undefined {
  const by = policyGiven(history, shown) ?? shown;
  const [given, seen] = [permissionsSent(by) ?? [], permissionsShown(shown)];
  const expected = `the ${shown.step} answer has a policy with no more permissions than the key was given`;
  if (seen === undefined) {
    const observed = 'it has no policy, which says that the key is a standard one';
    return broken('lost', { expected, observed }, by, shown);
  }
  const added = seen.filter((it) => !given.includes(it)).length;
  return added === 0 ? undefined : broken('widened', { expected, observed: `it has ${added} more` }, by, shown);
}
