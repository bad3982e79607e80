import { authToken } from '../../../specs/catalogue.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { judgeTokenForm, tokenFormBranches } from '../token-form.ts';

export const liveTokenIs32Hex: Rule = {
  id: 'live-token-is-32-hex',
  title: 'A real Auth Token has 32 lower-case hexadecimal digits',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...cite('live-observation', 'the tokens of its creations', authToken),
    ...cite('aws-twilio-auth-token', 'Secret value fields', authToken),
  ],
  capability: 'live',
  scenario: 'lifecycle',
  covers: ['create', 'promote'],
  branches: tokenFormBranches,
  judge: judgeTokenForm,
};
