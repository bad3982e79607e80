import { authToken } from '../../../specs/catalogue.ts';
import { coversDeadTokens, deadTokenBranches, judgeDeadTokens } from '../dead-tokens.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const deletedSecondaryRefused: Rule = {
  id: 'deleted-secondary-refused',
  title: 'A deleted secondary token is refused',
  level: 'MUST',
  profile: 'rotation',
  sources: citeOperations([authToken], 'delete'),
  scenario: 'lifecycle',
  covers: ['delete', 'use'],
  covering: coversDeadTokens,
  branches: deadTokenBranches,
  judge: (history, _, conditions) => judgeDeadTokens(history, conditions, 'delete'),
};
