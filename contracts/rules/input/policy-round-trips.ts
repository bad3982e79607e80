import { apiKey } from '../../../specs/catalogue.ts';
import type { Answered, Exchange } from '../../evidence/exchange.ts';
import type { History } from '../../evidence/history.ts';
import { policyGiven, policyWrites } from '../../evidence/last-given.ts';
import { isSameSet, permissionsSent, permissionsShown } from '../../evidence/policies.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { cite, citeForm } from '../sources.ts';

export const policyRoundTrips: Rule = {
  id: 'policy-round-trips',
  title: 'A policy comes back with the permissions that it was given last, and no others',
  level: 'MUST',
  profile: 'input',
  sources: [
    ...cite('twilio-key-resource', 'Update a key', apiKey),
    ...cite('live-observation', 'test 24', apiKey),
    ...citeForm([apiKey], 'create', 'properties/Policy'),
    ...citeForm([apiKey], 'update', 'properties/Policy'),
  ],
  scenario: 'policies',
  covers: ['create', 'fetch', 'update'],
  branches: ['created', 'fetched', 'updated', 'merged'],

  judge(history) {
    const shown = history.succeeded('create', 'fetch', 'update').filter((it) => policyGiven(history, it) !== undefined);
    return judgeEach(shown, (it) => judgeShown(history, it));
  },
};

const BRANCHES: Readonly<Partial<Record<Exchange['step'], string>>> = { create: 'created', update: 'updated' };

function judgeShown(history: History, shown: Answered): Broken | undefined {
  const by = policyGiven(history, shown) ?? shown;
  const [given, seen] = [permissionsSent(by) ?? [], permissionsShown(shown)];
  if (seen !== undefined && isSameSet(given, seen)) return undefined;
  const before = policyWrites(history, shown).flatMap((it) => permissionsSent(it) ?? []);
  const isMerged = seen?.some((it) => before.includes(it) && !given.includes(it)) === true;
  const branch = isMerged ? 'merged' : (BRANCHES[shown.step] ?? 'fetched');
  const expected = `the ${shown.step} answer has the permissions that the ${by.step} request gave, and no others`;
  return broken(branch, { expected, observed: `it ${inWords(given, seen)}` }, by, shown);
}

function inWords(given: readonly string[], seen: readonly string[] | undefined): string {
  if (seen === undefined) return 'has no policy with a list of permissions';
  const lost = given.filter((it) => !seen.includes(it)).length;
  const added = seen.filter((it) => !given.includes(it)).length;
  return `lacks ${lost} of ${given.length} and has ${added} others`;
}
