import type { Rule } from './rule.ts';
import { secretShownOnce } from './secrets/secret-shown-once.ts';

/** All rules, profile by profile: the one list. */
export const rules: readonly Rule[] = [secretShownOnce];
