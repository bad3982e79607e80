import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';
import { judgeStrays } from '../strays.ts';
import { twilioResources } from '../twilio-resources.ts';

export const unsupportedMethodRefused: Rule = {
  id: 'unsupported-method-refused',
  title: 'A method that a path does not have is refused with 404 or 405',
  level: 'MUST',
  profile: 'input',
  sources: [...cite('rfc-9110', '15.5.6', ...twilioResources), ...citeOperations(twilioResources)],
  scenario: 'strays',
  covers: ['stray'],
  covering: (it) => it.variation?.kind === 'unsupported-method',
  branches: ['accepted', 'other-status'],

  judge(history) {
    return judgeStrays(history, {
      isOfKind: (it) => it.variation?.kind === 'unsupported-method',
      refusals: [404, 405],
    });
  },
};
