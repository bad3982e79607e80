import { authToken } from '../../../specs/catalogue.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { judgeTokenForm, tokenFormBranches } from '../token-form.ts';

export const tokenIs32Hex: Rule = {
  id: 'token-is-32-hex',
  title: 'An Auth Token has 32 lower-case hexadecimal digits',
  level: 'SHOULD',
  profile: 'secrets',
  sources: cite('aws-twilio-auth-token', 'Secret value fields', authToken),
  scenario: 'lifecycle',
  covers: ['create', 'promote'],
  branches: tokenFormBranches,
  judge: judgeTokenForm,
};
