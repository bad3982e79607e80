import { authToken } from '../../../specs/catalogue.ts';
import { isRefusal } from '../../evidence/exchange.ts';
import { judgeWithoutSecondary, missingSecondaryBranches } from '../missing-secondary.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';

export const deleteWithoutSecondaryIsNotFound: Rule = {
  id: 'delete-without-secondary-is-not-found',
  title: 'A deletion finds nothing where there is no secondary token, and changes nothing',
  level: 'MUST',
  profile: 'rotation',
  sources: [
    ...cite('dixa-client', 'its tests of deletion', authToken),
    ...cite('twilio-error-20404', 'error codes', authToken),
  ],
  scenario: 'lifecycle',
  covers: ['delete'],
  covering: isRefusal,
  branches: missingSecondaryBranches,
  judge: (history) => judgeWithoutSecondary(history, 'delete'),
};
