import { authRules } from './auth-rules.ts';
import { errorsRules } from './errors-rules.ts';
import { inputRules } from './input-rules.ts';
import { providerRules } from './provider-rules.ts';
import { rotationRules } from './rotation-rules.ts';
import type { Rule } from './rule.ts';
import { secretsRules } from './secrets-rules.ts';
import { shapeRules } from './shape-rules.ts';
import { stateRules } from './state-rules.ts';

/** All rules, profile by profile: the one list. */
export const rules: readonly Rule[] = [
  ...shapeRules,
  ...inputRules,
  ...authRules,
  ...stateRules,
  ...secretsRules,
  ...rotationRules,
  ...errorsRules,
  ...providerRules,
];
