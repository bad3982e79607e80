import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeTrespass } from '../trespass.ts';
import { collections } from '../twilio-resources.ts';

export const otherAccountCannotDelete: Rule = {
  id: 'other-account-cannot-delete',
  title: 'Another account cannot delete what is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-requests', 'Credentials', ...collections), ...citeOperations(collections, 'delete')],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['delete'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'changed'],

  judge(history) {
    return judgeTrespass(history, 'delete');
  },
};
