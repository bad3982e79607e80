import { alterationOf } from '../../evidence/alterations.ts';
import type { Exchange } from '../../evidence/exchange.ts';
import { isDenied } from '../denial.ts';
import { INTRUSION_BRANCHES, judgeIntrusion } from '../intrusion.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const wrongTokenRefused: Rule = {
  id: 'wrong-token-refused',
  title: 'A request with a wrong token is refused with 401 and changes nothing',
  level: 'MUST',
  profile: 'auth',
  sources: [...citeOperations(twilioResources), ...cite('twilio-error-20003', 'permission denied', ...twilioResources)],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.actor === 'wrong-token' && isDenied(it),
  branches: INTRUSION_BRANCHES,

  judge(history) {
    // A token that is almost right is for the rule about comparison.
    const isIntruder = (it: Exchange) => it.actor === 'wrong-token' && alterationOf(history, it) === undefined;
    return judgeIntrusion(history, { isIntruder, how: 'with a wrong token' });
  },
};
