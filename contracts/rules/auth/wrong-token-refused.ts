import { alterationOf } from '../../evidence/alterations.ts';
import { type Exchange, isDenied } from '../../evidence/exchange.ts';
import { intrusionBranches, judgeIntrusion } from '../intrusion.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const wrongTokenRefused: Rule = {
  id: 'wrong-token-refused',
  title: 'A request with a wrong token is refused with 401 and changes nothing',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-error-20003', 'permission denied', ...twilioResources), ...citeOperations(twilioResources)],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.actor === 'wrong-token' && isDenied(it),
  branches: intrusionBranches,

  judge(history) {
    // A token that is almost right is for the rule about comparison.
    const isIntruder = (it: Exchange) => it.actor === 'wrong-token' && alterationOf(history, it) === undefined;
    return judgeIntrusion(history, { isIntruder, how: 'with a wrong token' });
  },
};
