import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeTrespass } from '../trespass.ts';
import { collections } from '../twilio-resources.ts';

export const otherAccountCannotUpdate: Rule = {
  id: 'other-account-cannot-update',
  title: 'Another account cannot change what is not its own',
  level: 'MUST',
  profile: 'auth',
  sources: [...cite('twilio-requests', 'Credentials', ...collections), ...citeOperations(collections, 'update')],
  capability: 'stranger',
  scenario: 'isolation',
  covers: ['update'],
  covering: ({ actor }) => actor === 'stranger',
  branches: ['accepted', 'changed'],

  judge(history) {
    return judgeTrespass(history, 'update');
  },
};
