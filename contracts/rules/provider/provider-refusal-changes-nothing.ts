import { type Exchange, isRefusal } from '../../evidence/exchange.ts';
import { isUpdate } from '../../evidence/provider-checks.ts';
import { holds, inconclusive } from '../judgement.ts';
import { acceptedUpdates, citeUpdate, coversRefusedUpdate, NO_CONTROL } from '../provider-updates.ts';
import type { Rule } from '../rule.ts';
import { judgeUnchanged, UNSEEN_TOKEN, unchangedBranches } from '../unchanged-provider.ts';

export const providerRefusalChangesNothing: Rule = {
  id: 'provider-refusal-changes-nothing',
  title: 'A refused update leaves the provider, and the token that it stores, as they were',
  level: 'MUST',
  profile: 'provider',
  sources: citeUpdate('Validation'),
  scenario: 'stored-token',
  covers: ['update', 'fetch', 'verify'],
  covering: coversRefusedUpdate,
  branches: unchangedBranches,

  judge(history) {
    const [control] = acceptedUpdates(history);
    if (control === undefined) return inconclusive(NO_CONTROL);
    const refused = history.exchanges.filter((it) => isUpdate(it) && isRefusal(it) && isOwners(it));
    const evidence: Exchange[] = [];
    for (const update of refused) {
      const found = judgeUnchanged(history, update);
      if ('kind' in found) return found;
      evidence.push(...found);
    }
    return evidence.length === 0 ? inconclusive(UNSEEN_TOKEN) : holds(control, ...evidence);
  },
};

// What an outage of Twilio's changes is for the rule about outages.
function isOwners({ actor, variation }: Exchange): boolean {
  return actor === 'owner' && variation?.kind !== 'twilio-out-of-order' && variation?.kind !== 'unknown-sid';
}
