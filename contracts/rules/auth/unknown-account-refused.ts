import { isDenied } from '../../evidence/exchange.ts';
import { intrusionBranches, judgeIntrusion } from '../intrusion.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const unknownAccountRefused: Rule = {
  id: 'unknown-account-refused',
  title: 'A request by an account that does not exist is refused with 401 and changes nothing',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-error-20003', 'permission denied', ...twilioResources), ...citeOperations(twilioResources)],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.actor === 'unknown-account' && isDenied(it),
  branches: intrusionBranches,

  judge(history) {
    return judgeIntrusion(history, {
      isIntruder: (it) => it.actor === 'unknown-account',
      how: 'by an unknown account',
    });
  },
};
