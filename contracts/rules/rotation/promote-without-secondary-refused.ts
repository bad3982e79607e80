import { authToken } from '../../../specs/catalogue.ts';
import { isRefusal } from '../../evidence/exchange.ts';
import { judgeWithoutSecondary, missingSecondaryBranches } from '../missing-secondary.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const promoteWithoutSecondaryRefused: Rule = {
  id: 'promote-without-secondary-refused',
  title: 'A promotion is refused where there is no secondary token, and leaves the primary one working',
  level: 'MUST',
  profile: 'rotation',
  sources: [
    ...cite('dixa-client', 'its tests of promotion', authToken),
    ...cite('iam-remake-promotion', 'answers', authToken),
  ],
  scenario: 'lifecycle',
  covers: ['promote'],
  covering: isRefusal,
  branches: missingSecondaryBranches,
  judge: (history) => judgeWithoutSecondary(history, 'promote'),
};
