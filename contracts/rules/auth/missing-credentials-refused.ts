import { isDenied } from '../../evidence/exchange.ts';
import { intrusionBranches, judgeIntrusion } from '../intrusion.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const missingCredentialsRefused: Rule = {
  id: 'missing-credentials-refused',
  title: 'A request without credentials is refused with 401 and changes nothing',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-error-20003', 'permission denied', ...twilioResources), ...citeOperations(twilioResources)],
  scenario: 'refusals',
  covers: ['create', 'fetch', 'list', 'update', 'delete', 'promote'],
  covering: (it) => it.actor === 'nobody' && isDenied(it),
  branches: intrusionBranches,

  judge(history) {
    return judgeIntrusion(history, { isIntruder: (it) => it.actor === 'nobody', how: 'without credentials' });
  },
};
