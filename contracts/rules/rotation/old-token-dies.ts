import { authToken } from '../../../specs/catalogue.ts';
import { coversDeadTokens, deadTokenBranches, judgeDeadTokens } from '../dead-tokens.ts';
import type { Rule } from '../rule.ts';
import { cite, citeOperations } from '../sources.ts';

export const oldTokenDies: Rule = {
  id: 'old-token-dies',
  title: 'A promotion ends the old primary token, for good',
  level: 'MUST',
  profile: 'rotation',
  sources: [
    ...cite('twilio-auth-token', 'Promote a secondary Auth Token', authToken),
    ...cite('twilio-help-auth-tokens', 'what happens to the old token', authToken),
    ...citeOperations([authToken], 'promote'),
  ],
  scenario: 'lifecycle',
  covers: ['promote', 'use'],
  covering: coversDeadTokens,
  branches: deadTokenBranches,
  judge: (history, _, conditions) => judgeDeadTokens(history, conditions, 'promote'),
};
