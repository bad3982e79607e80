import { apiKey } from '../../../specs/catalogue.ts';
import type { Answered } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { policyGiven } from '../../evidence/last-policy.ts';
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
    ...citeAnswers([apiKey], 'create', 'fetch', 'update'),
    ...cite('twilio-oai-iam-v1', 'CreateNewKey, KeyType', apiKey),
    ...cite('live-observation', 'tests 27 and 28', apiKey),
  ],
  scenario: 'policies',
  covers: ['create', 'fetch', 'update'],
  branches: ['lost', 'widened'],

  judge(history) {
    const shown = history.succeeded('create', 'fetch', 'update').filter((it) => policyGiven(history, it) !== undefined);
    return judgeEach(shown, (it) => judgeOne(history, it));
  },
};

function judgeOne(history: History, shown: Answered): Broken | undefined {
  const by = policyGiven(history, shown) ?? shown;
  const [given, seen] = [permissionsSent(by) ?? [], permissionsShown(shown)];
  const expected = `the key has a policy with no more than the ${given.length} permissions that it was given`;
  const cited: readonly [Answered, ...Answered[]] = by === shown ? [shown] : [by, shown];
  if (seen === undefined) {
    const observed = `the ${shown.step} answer has no policy, which says that it is a standard key`;
    return broken('lost', { expected, observed }, ...cited);
  }
  const added = seen.filter((it) => !given.includes(it)).length;
  const observed = `the ${shown.step} answer has ${added} more`;
  return added === 0 ? undefined : broken('widened', { expected, observed }, ...cited);
}
